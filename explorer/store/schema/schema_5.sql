-- When an archive saved a page, apart from when it was published.

alter table article add column captured text;
