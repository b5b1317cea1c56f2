-- Rules about records, a codebook in the library, labels from elsewhere, mentions that are somebody else, quotas.

alter table correction rename to old_correction;
create table correction ( -- what people changed in one article; applied again after extraction
  number integer primary key,
  article integer not null references article(number) on delete cascade,
  record text not null check (record in ('figure', 'statement', 'position', 'mention')),
  target integer, -- number of the record now; null: the newest extraction has it no more
  start integer not null, -- the span and key by which the record is found again
  "end" integer not null,
  key text not null,
  verdict text not null check (verdict in ('accept', 'reject', 'fix')),
  changes text not null default '{}', -- JSON: field -> value
  who text not null,
  made_at text not null,
  why text,
  source text, -- the file of labels it came with; null: made here
  undone_at text
) strict;
insert into correction (number, article, record, target, start, "end", key, verdict, changes, who, made_at, why, undone_at) select number, article, record, target, start, "end", key, verdict, changes, who, made_at, why, undone_at from old_correction;
drop table old_correction;

create index correction_article on correction (article, record, target);

alter table ruling rename to old_ruling;
create table ruling ( -- what people decided for the whole library (rulings.py, rules.py)
  number integer primary key,
  act text not null check (act in ('merge', 'rename', 'kind', 'actor', 'reject', 'fix')),
  thing text not null check (thing in ('entity', 'issue', 'figure', 'statement', 'position')),
  target integer, -- the entity or issue; null for a rule about records
  "into" integer, -- for a merge: the one that stays
  before text, -- for a new name, kind or actor
  after text,
  matches text, -- for a rule about records, JSON: field -> value that a record must have
  changes text, -- for one that fixes, JSON: field -> new value
  who text not null,
  made_at text not null,
  why text,
  undone_at text
) strict;
insert into ruling (number, act, thing, target, "into", before, after, who, made_at, why, undone_at) select number, act, thing, target, "into", before, after, who, made_at, why, undone_at from old_ruling;
drop table old_ruling;

create index ruling_target on ruling (thing, target);

alter table figure add column rules text;

alter table statement add column rules text;

alter table position add column rules text;

alter table mention add column own integer;

create table codebook ( -- every saved state of the analyst's own codebook; the last one holds
  number integer primary key,
  toml text not null,
  who text not null,
  made_at text not null
) strict;

create table usage ( -- what a signed-in person added on one day (UTC), for the quota
  who text not null,
  day text not null,
  articles integer not null default 0,
  bytes integer not null default 0,
  primary key (who, day)
) strict, without rowid;
