-- What is certain least comes first by an index; the index of words is merged less often.

create index position_doubt on position (confidence, number desc)
where verdict is null and repeat = 0;
create index figure_doubt on figure (((coalesce(value, low, high) is not null) + (modifier <> 'vague')
  + (measures is not null) + (status = 'reported')) / 4.0, number desc)
where verdict is null and repeat = 0;
create index statement_doubt on statement (((speaker is not null) + (actor is not null)
  + (cue is not null) + (nested = 0)) / 4.0, number desc)
where verdict is null and repeat = 0;
drop index if exists article_entity_own_told;
create index article_entity_own_told on article_entity (own, day desc, article desc)
where actor is not null;
insert into sentence_fts (sentence_fts, rank) values ('automerge', 16);
