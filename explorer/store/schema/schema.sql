-- Article Explorer's library. Offsets are code points into article.text, half-open.
-- Foreign keys cascade from article: deleting one deletes what was read in it.
-- The views are in views.sql, the summary tables in summaries.sql.

create table library (
  name text primary key,
  value text not null
) strict;

create table batch (
  number integer primary key,
  label text,
  started_at text not null
) strict;

create table original (
  number integer primary key,
  sha256 text not null unique,
  name text not null,
  media_type text not null,
  encoding text,
  reader text not null,
  size integer not null,
  data blob not null -- zlib
) strict;

create table article (
  number integer primary key,
  id text not null unique, -- 16 hexadecimal digits of the text's SHA-256: /article?a=ID
  headline text,
  byline text,
  source text,
  url text,
  published text,
  published_from text,
  captured text, -- when an archive saved the page
  told text, -- JSON: the facts and roles that people gave before it was stored; null: not known
  language text,
  words integer not null default 0,
  sentences integer not null default 0,
  entities integer not null default 0,
  figures integer not null default 0,
  statements integer not null default 0,
  positions integer not null default 0,
  place text, -- what makes two texts versions of one article: URL, or source and file name
  document integer not null, -- number of the first version
  version integer not null default 1,
  current integer not null default 1 check (current in (0, 1)),
  story integer, -- number of the oldest article with nearly the same text (a wire story)
  original integer references original(number) on delete set null,
  batch integer references batch(number) on delete set null,
  added_at text not null,
  model text not null,
  extractor_version text not null,
  text text not null -- last: what stands behind a long text is slow to reach
) strict;
create index article_published on article (current, published desc, number desc);
create index article_source on article (source, published desc);
create index article_counts on article ( -- so that counting reads no article
  current, source, published, figures, statements, positions
);
create index article_added on article (added_at, current);
create index article_place on article (place);
create index article_document on article (document, version);
create index article_story on article (story);
create index article_batch on article (batch, added_at, current);
create index article_original on article (original);

create table section (
  number integer primary key,
  article integer not null references article(number) on delete cascade,
  n integer not null,
  role text not null,
  label text,
  start integer not null,
  "end" integer not null,
  repeat integer not null default 0,
  unique (article, n)
) strict;

create table sentence (
  number integer primary key,
  article integer not null references article(number) on delete cascade,
  n integer not null, -- from 0 in reading order: /article?a=ID&s=N
  start integer not null,
  "end" integer not null,
  text text not null,
  unique (article, n)
) strict;

create virtual table sentence_fts using fts5 (
  text, content="sentence", content_rowid="number", tokenize="unicode61 remove_diacritics 2"
);
insert into sentence_fts (sentence_fts, rank) values ('automerge', 16); -- writes half as much
create trigger sentence_ai after insert on sentence begin
  insert into sentence_fts (rowid, text) values (new.number, new.text);
end;
create trigger sentence_ad after delete on sentence begin
  insert into sentence_fts (sentence_fts, rowid, text) values ('delete', old.number, old.text);
end;
create trigger sentence_au after update on sentence begin
  insert into sentence_fts (sentence_fts, rowid, text) values ('delete', old.number, old.text);
  insert into sentence_fts (rowid, text) values (new.number, new.text);
end;
create virtual table sentence_term using fts5vocab ('sentence_fts', 'row');

create table entity ( -- one per name over the whole library
  number integer primary key,
  name text not null,
  kind text not null,
  actor text, -- the country, bloc or organisation it acts for
  key text not null, -- the name without case and accents; persons are kept apart from the rest
  actor_day text, -- date of the article that says so: the newest wins
  merged_into integer references entity(number) on delete set null,
  made_at text not null, -- when the first article that names it was added
  ruled integer not null default 0, -- 1: a person decided on it
  likeness text, -- what its other spellings share (likeness.py); null: not compared yet
  variant_of integer references entity(number) on delete set null, -- another form of that one
  variant_why text, -- spelling, initial, surname, kind
  unique (key)
) strict;
create index entity_likeness on entity (likeness);
create index entity_variant on entity (variant_of);
create index entity_name on entity (name);
create index entity_actor on entity (actor);
create index entity_made on entity (made_at);
create index entity_merged on entity (merged_into);

create table article_entity ( -- an entity as one article has it
  number integer primary key,
  article integer not null references article(number) on delete cascade,
  entity integer not null references entity(number) on delete cascade, -- after merges
  own integer not null references entity(number) on delete cascade, -- before merges
  name text not null,
  kind text not null,
  actor text,
  affiliation_start integer,
  affiliation_end integer,
  mentions integer not null,
  sentence integer, -- of the first mention
  day text -- date of its article, '' where none is given
) strict;
create index article_entity_told on article_entity (entity, day desc) where actor is not null;
create index article_entity_own_told on article_entity (own, day desc, article desc)
where actor is not null;
create index article_entity_bare on article_entity (entity) where actor is null;
create index article_entity_article on article_entity (article);
create index article_entity_entity on article_entity (entity, article);

create index article_entity_own on article_entity (own);

create table mention (
  number integer primary key,
  article integer not null references article(number) on delete cascade,
  article_entity integer not null references article_entity(number) on delete cascade,
  entity integer not null references entity(number) on delete cascade,
  own integer, -- its article_entity before a person said that it is somebody else
  start integer not null,
  "end" integer not null,
  text text not null,
  sentence integer
) strict;
create index mention_article on mention (article);
create index mention_entity on mention (entity, article);
create index mention_article_entity on mention (article_entity);

create table figure (
  number integer primary key,
  article integer not null references article(number) on delete cascade,
  start integer not null,
  "end" integer not null,
  text text not null,
  value real,
  low real,
  high real,
  unit text,
  kind text not null,
  modifier text not null,
  measures text,
  speaker text,
  actor text, -- whom the speaker acts for
  own_actor text, -- the same by this article alone
  status text not null,
  event text,
  repeat integer not null default 0,
  sentence integer,
  measure text, -- figures of one measure can be compared: unit, head noun, event
  rules text, -- JSON: numbers of the rulings that changed it
  verdict text check (verdict in ('accept', 'reject', 'fix')),
  extracted text -- JSON of the fields that people or rules changed, as they were extracted
) strict;
create index figure_article on figure (article, start);
create index figure_rejected on figure (article) where verdict = 'reject';
create index figure_doubt on figure (((coalesce(value, low, high) is not null) + (modifier <> 'vague')
  + (measures is not null) + (status = 'reported')) / 4.0, number desc)
where verdict is null and repeat = 0;
create index figure_kind on figure (kind, unit, value);
create index figure_measure on figure (measure);
create index figure_speaker on figure (speaker);
create index figure_actor on figure (actor);

create table statement (
  number integer primary key,
  article integer not null references article(number) on delete cascade,
  start integer not null, -- from the first to the last of speaker, cue and content
  "end" integer not null,
  speaker text, -- canonical name, else the words
  speaker_text text,
  speaker_start integer,
  speaker_end integer,
  actor text, -- whom the speaker acts for
  own_actor text, -- the same by this article alone
  cue text,
  cue_start integer,
  cue_end integer,
  content text not null, -- the parts joined by " … "
  kind text not null,
  nested integer not null default 0,
  repeat integer not null default 0,
  sentence integer, -- of the first word of the content
  last_sentence integer,
  rules text, -- JSON: numbers of the rulings that changed it
  verdict text check (verdict in ('accept', 'reject', 'fix')),
  extracted text
) strict;
create index statement_article on statement (article, start);
create index statement_rejected on statement (article) where verdict = 'reject';
create index statement_doubt on statement (((speaker is not null) + (actor is not null)
  + (cue is not null) + (nested = 0)) / 4.0, number desc)
where verdict is null and repeat = 0;
create index statement_speaker on statement (speaker);
create index statement_actor on statement (actor);
create index statement_kind on statement (kind);

create table statement_content (
  number integer primary key,
  statement integer not null references statement(number) on delete cascade,
  n integer not null,
  start integer not null,
  "end" integer not null,
  unique (statement, n)
) strict;

create table issue (
  number integer primary key,
  name text not null,
  key text not null unique,
  merged_into integer references issue(number) on delete set null,
  ruled integer not null default 0, -- 1: a person decided on it
  likeness text, -- what issues in the same words share; null: not compared yet
  variant_of integer references issue(number) on delete set null, -- means the same as that one
  variant_why text
) strict;
create index issue_likeness on issue (likeness);
create index issue_variant on issue (variant_of);
create index issue_merged on issue (merged_into);
create index issue_name on issue (name);

create table position (
  number integer primary key,
  article integer not null references article(number) on delete cascade,
  issue integer not null references issue(number), -- after merges
  own integer not null references issue(number), -- before merges
  actor text not null,
  side text not null, -- the row or column of the matrix: the record's side, else its actor
  own_side text, -- the same by this article alone
  bloc text, -- the bloc under which the side is shown too (Europe for France)
  stance text not null,
  act text not null,
  condition text,
  condition_start integer,
  condition_end integer,
  holder text,
  holder_start integer,
  holder_end integer,
  evidence text not null,
  start integer not null, -- of the evidence
  "end" integer not null,
  speaker text, -- who attributes it, canonical name else the words
  speaker_start integer,
  speaker_end integer,
  speaker_side text,
  attributed integer not null default 0, -- 1: only somebody of another side says so
  confidence real not null,
  reason text not null,
  repeat integer not null default 0,
  sentence integer,
  rules text, -- JSON: numbers of the rulings that changed it
  verdict text check (verdict in ('accept', 'reject', 'fix')),
  extracted text
) strict;
create index position_article on position (article, start);
create index position_rejected on position (article) where verdict = 'reject';
create index position_doubt on position (confidence, number desc)
where verdict is null and repeat = 0;
create index position_cell on position (issue, side, stance);
create index position_own on position (own);
create index position_side on position (side);
create index position_bloc on position (side) where bloc is not null;
create index position_actor on position (actor);
create index position_speaker on position (speaker);

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
create index correction_article on correction (article, record, target);

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
create index ruling_target on ruling (thing, target);

create table entity_vote ( -- what articles call an entity, before merges (votes.py)
  entity integer not null references entity(number) on delete cascade,
  field text not null check (field in ('name', 'kind')),
  value text not null,
  mentions integer not null,
  primary key (entity, field, value)
) strict, without rowid;

create table parting ( -- what people told apart that is one by spelling (partings.py)
  number integer primary key,
  thing text not null check (thing in ('entity', 'issue')),
  one text not null, -- keys, so that it holds for articles that come again
  other text not null,
  who text not null,
  made_at text not null,
  why text,
  undone_at text
) strict;
create index parting_one on parting (thing, one);
create index parting_other on parting (thing, other);

create table codebook ( -- every saved state of the analyst's own codebook; the last one holds
  number integer primary key,
  toml text not null,
  who text not null,
  made_at text not null
) strict;

create table editor ( -- who decides (editors.py); copies for readers have no addresses
  number integer primary key,
  name text not null unique, -- what stands under decisions
  address text unique -- null: forgotten
) strict;

create table usage ( -- what a signed-in person added on one day (UTC), for the quota
  who text not null,
  day text not null,
  articles integer not null default 0,
  bytes integer not null default 0,
  primary key (who, day)
) strict, without rowid;

create table parse ( -- spaCy's analysis, so that rules can read again without parsing
  article integer primary key references article(number) on delete cascade,
  model text not null,
  data blob not null
) strict;

create table near ( -- locality-sensitive bands of an article's MinHash
  band integer not null,
  hash blob not null,
  article integer not null references article(number) on delete cascade,
  primary key (band, hash, article)
) strict, without rowid;
create index near_article on near (article);
