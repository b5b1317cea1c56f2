-- What people said of an article before it was stored, so that reading its bytes again keeps it.

alter table article add column told text;
