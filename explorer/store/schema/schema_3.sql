-- Names and issues that are one by spelling, votes on names and kinds, whom one acts for by other articles.

alter table entity add column likeness text;
alter table entity add column variant_of integer references entity(number) on delete set null;
alter table entity add column variant_why text;
create index entity_likeness on entity (likeness);
create index entity_variant on entity (variant_of);

alter table issue add column likeness text;
alter table issue add column variant_of integer references issue(number) on delete set null;
alter table issue add column variant_why text;
create index issue_likeness on issue (likeness);
create index issue_variant on issue (variant_of);

alter table article_entity add column day text;
update article_entity set day = (select coalesce(published, '') from article where number = article);
create index article_entity_told on article_entity (entity, day desc) where actor is not null;
create index article_entity_own_told on article_entity (own, day desc) where actor is not null;
create index article_entity_bare on article_entity (entity) where actor is null;

alter table position add column own_side text;
create index position_bloc on position (side) where bloc is not null;
update position set own_side = coalesce(json_extract(extracted, '$.side'), side);
alter table statement add column own_actor text;
update statement set own_actor =
  case when json_type(extracted, '$.actor') is null then actor else json_extract(extracted, '$.actor') end;
alter table figure add column own_actor text;
update figure set own_actor =
  case when json_type(extracted, '$.actor') is null then actor else json_extract(extracted, '$.actor') end;

create table entity_vote (
  entity integer not null references entity(number) on delete cascade,
  field text not null check (field in ('name', 'kind')),
  value text not null,
  mentions integer not null,
  primary key (entity, field, value)
) strict, without rowid;

create table parting (
  number integer primary key,
  thing text not null check (thing in ('entity', 'issue')),
  one text not null,
  other text not null,
  who text not null,
  made_at text not null,
  why text,
  undone_at text
) strict;
create index parting_one on parting (thing, one);
create index parting_other on parting (thing, other);

create index issue_name on issue (name); -- names are looked up
drop index article_batch;
create index article_batch on article (batch, added_at); -- so that no article is read for it
