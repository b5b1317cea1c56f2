-- What is new is told from indexes alone.

drop index article_batch;
create index article_batch on article (batch, added_at, current);
drop index article_added;
create index article_added on article (added_at, current);
