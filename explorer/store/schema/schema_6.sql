-- Who decides signs with a name; mail addresses stand in one table, which no copy for readers has.

create table editor (
  number integer primary key,
  name text not null unique,
  address text unique
) strict;

insert into editor (name, address)
select 'editor ' || row_number() over (order by min(made_at), lower(who)), lower(who) from (
  select who, made_at from correction union all select who, made_at from ruling
  union all select who, made_at from parting union all select who, made_at from codebook)
where who like '_%@_%' and who not like '% %' group by lower(who);

update correction set who = (select name from editor where address = lower(who))
where lower(who) in (select address from editor);
update ruling set who = (select name from editor where address = lower(who))
where lower(who) in (select address from editor);
update parting set who = (select name from editor where address = lower(who))
where lower(who) in (select address from editor);
update codebook set who = (select name from editor where address = lower(who))
where lower(who) in (select address from editor);

update correction set source = (
  select substr(source, 1, length(source) - length(e.address)) || e.name from editor e
  where lower(substr(source, -13 - length(e.address))) = ', brought by ' || e.address)
where exists (
  select 1 from editor e
  where lower(substr(source, -13 - length(e.address))) = ', brought by ' || e.address);
