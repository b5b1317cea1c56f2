-- Read models: what pages ask of the newest versions, kept by every writer in its own transaction
-- (summaries.py fills them by the queries of totals.py; an upgrade makes them anew).

create table facet_total (
  name text not null, -- positions, figures, statements, articles, entities
  facet text not null, -- '': all rows; reviewed: by verdict, without repeats
  value text not null,
  count integer not null,
  primary key (name, facet, value)
) strict, without rowid;
create index facet_total_count on facet_total (name, facet, count desc, value);

create table day_total (
  day text not null, -- '': no date
  source text not null,
  figures integer not null,
  statements integer not null,
  positions integer not null,
  articles integer not null,
  primary key (day, source)
) strict, without rowid;

create table entity_total (
  entity integer primary key references entity(number) on delete cascade,
  articles integer not null,
  mentions integer not null,
  first text, -- earliest and latest date of publication
  last text
) strict;
create index entity_total_mentions on entity_total (mentions desc);
create index entity_total_articles on entity_total (articles desc);

create table entity_source (
  entity integer not null,
  source text not null,
  articles integer not null,
  primary key (entity, source)
) strict, without rowid;

create table co_mention ( -- each two twice, so that one range has all that stand beside an entity
  entity integer not null,
  other integer not null,
  sentences integer not null,
  primary key (entity, other)
) strict, without rowid;

-- What has a ``span`` is counted four times: under '' whenever it was, under the year, the month and
-- the day of its article, so that any two dates have some dozen spans between them. Undated: '' alone.
create table matrix_cell (
  span text not null,
  source text not null, -- '': any
  issue integer not null,
  side text not null,
  actor text not null,
  bloc text not null, -- '': none
  stance text not null,
  act text not null,
  attributed integer not null,
  told_by text not null, -- side of who says so; '': nobody
  sure integer not null, -- confidence in thousandths
  positions integer not null, -- without repeats
  rows integer not null,
  primary key (span, source, issue, side, actor, bloc, stance, act, attributed, told_by, sure)
) strict, without rowid;
create index matrix_cell_side on matrix_cell (side, span, source);
create index matrix_cell_actor on matrix_cell (actor, span, source);

create table cell_total ( -- issue 0, side '': the whole library
  issue integer not null,
  side text not null,
  positions integer not null, -- its own, without those of members
  articles integer not null, -- with members; wire copies of one story count once
  primary key (issue, side)
) strict, without rowid;

-- Every combination of facets that records have ('': none), for counts under several filters at once.
-- Figures and statements count under issue 0, and again under each issue that their sentences are on.
create table position_facet (
  span text not null,
  issue integer not null,
  side text not null,
  actor text not null,
  stance text not null,
  speaker text not null,
  source text not null,
  rows integer not null,
  primary key (span, issue, side, actor, stance, speaker, source)
) strict, without rowid;
create index position_facet_side on position_facet (side, span);
create index position_facet_actor on position_facet (actor, span);
create index position_facet_speaker on position_facet (speaker, span);

create table figure_facet (
  span text not null,
  issue integer not null,
  kind text not null,
  status text not null,
  actor text not null,
  speaker text not null,
  source text not null,
  rows integer not null,
  primary key (span, issue, kind, status, actor, speaker, source)
) strict, without rowid;
create index figure_facet_actor on figure_facet (actor, span, issue);
create index figure_facet_speaker on figure_facet (speaker, span, issue);

create table statement_facet (
  span text not null,
  issue integer not null,
  kind text not null,
  actor text not null,
  speaker text not null,
  source text not null,
  rows integer not null,
  primary key (span, issue, kind, actor, speaker, source)
) strict, without rowid;
create index statement_facet_actor on statement_facet (actor, span, issue);
create index statement_facet_speaker on statement_facet (speaker, span, issue);

create table figure_total (
  measure text primary key,
  figures integer not null,
  articles integer not null,
  low real,
  high real,
  least text, -- smallest and largest of the amounts as text: different where two differ
  most text,
  kind text,
  unit text,
  first text,
  last text,
  measures text
) strict, without rowid;
create index figure_total_articles on figure_total (articles desc, figures desc, measure)
where figures > 1;

create table figure_week ( -- a measure in the same words in one week
  measure text not null,
  wording text not null,
  week text not null,
  figures integer not null,
  articles integer not null,
  low real,
  high real,
  least text,
  most text,
  one text, -- first and last speaker in the order of the alphabet
  other text,
  kind text,
  unit text,
  first text,
  last text,
  measures text,
  primary key (measure, wording, week)
) strict, without rowid;
create index figure_week_articles on figure_week (articles desc, figures desc, measure)
where least <> most and (articles > 1 or one <> other);

-- The facets of entities follow from the tables above.
create trigger entity_total_ai after insert on entity_total begin
  insert into facet_total
  select 'entities', facet, value, 1 from (
    select '' as facet, '' as value
    union all select 'kinds', kind from entity where number = new.entity
    union all select 'actors', actor from entity where number = new.entity and actor is not null
  ) where true
  on conflict do update set count = count + 1;
end;
create trigger entity_total_bd before delete on entity_total begin
  update facet_total set count = count - 1 where name = 'entities' and facet = '' and value = '';
  update facet_total set count = count - 1 where name = 'entities' and facet = 'kinds'
    and value = (select kind from entity where number = old.entity);
  update facet_total set count = count - 1 where name = 'entities' and facet = 'actors'
    and value = (select actor from entity where number = old.entity);
end;
create trigger entity_counted before update of actor, kind on entity
when exists (select 1 from entity_total where entity = old.number)
begin
  update facet_total set count = count - 1
  where name = 'entities' and facet = 'kinds' and value = old.kind;
  update facet_total set count = count - 1
  where name = 'entities' and facet = 'actors' and value = old.actor;
end;
create trigger entity_counted_anew after update of actor, kind on entity
when exists (select 1 from entity_total where entity = new.number)
begin
  insert into facet_total
  select 'entities', facet, value, 1 from (
    select 'kinds' as facet, new.kind as value
    union all select 'actors', new.actor where new.actor is not null
  ) where true
  on conflict do update set count = count + 1;
end;
create trigger entity_source_ai after insert on entity_source begin
  insert into facet_total values ('entities', 'sources', new.source, 1)
  on conflict do update set count = count + 1;
end;
create trigger entity_source_bd before delete on entity_source begin
  update facet_total set count = count - 1
  where name = 'entities' and facet = 'sources' and value = old.source;
end;
create trigger facet_total_au after update of count on facet_total
when new.name = 'entities' and new.count <= 0
begin
  delete from facet_total where name = new.name and facet = new.facet and value = new.value;
end;
