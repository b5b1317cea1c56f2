-- Read models: what a page, Datasette or sqlite-utils shows. current = 1 marks the newest version of
-- an article; records that a person rejected are left out. Every row names its article (id), its sentence (from 0) and the evidence.

create view article_row as
select number, id as article, headline, byline, source, url, published, published_from, language,
       words, sentences, entities, figures, statements, positions, version, story, batch, added_at,
       model, extractor_version, current, document, number as article_number
from article;

create view figure_row as
select f.number, a.id as article, a.headline, a.source, a.published, f.text, f.value, f.low, f.high,
       f.unit, f.kind, f.modifier, f.measures, f.speaker, f.actor, f.status, f.event, f.repeat,
       f.measure, f.verdict, f.start, f."end", f.sentence, s.text as evidence,
       s.start as evidence_start, s."end" as evidence_end, a.story, f.article as article_number,
       a.current, s.number as sentence_number
from figure f
join article a on a.number = f.article
left join sentence s on s.article = f.article and s.n = f.sentence
where f.verdict is not 'reject';

create view statement_row as
select t.number, a.id as article, a.headline, a.source, a.published, t.speaker, t.actor, t.cue,
       t.content, t.kind, t.nested, t.repeat, t.verdict, t.speaker_text, t.speaker_start,
       t.speaker_end, t.cue_start, t.cue_end, t.start, t."end", t.sentence, t.last_sentence,
       s.text as evidence, s.start as evidence_start, s."end" as evidence_end, a.story,
       t.article as article_number,
       a.current, s.number as sentence_number
from statement t
join article a on a.number = t.article
left join sentence s on s.article = t.article and s.n = t.sentence
where t.verdict is not 'reject';

create view position_row as
select p.number, a.id as article, a.headline, a.source, a.published, p.side, p.actor,
       i.name as issue, p.stance, p.act, p.evidence, p.condition, p.holder, p.speaker,
       p.speaker_side, p.attributed, p.confidence, p.reason, p.repeat, p.verdict, p.start, p."end",
       p.condition_start, p.condition_end, p.holder_start, p.holder_end, p.speaker_start,
       p.speaker_end, p.sentence, s.text as context, s.start as context_start,
       s."end" as context_end, a.story, p.article as article_number, p.issue as issue_number,
       a.current, s.number as sentence_number, p.bloc
from position p
join article a on a.number = p.article
join issue i on i.number = p.issue
left join sentence s on s.article = p.article and s.n = p.sentence
where p.verdict is not 'reject';

create view entity_row as
select e.number, e.name, e.kind, e.actor, sum(n.mentions) as mentions,
       count(distinct n.article) as articles, min(a.published) as first, max(a.published) as last
from entity e
join article_entity n on n.entity = e.number
join article a on a.number = n.article and a.current = 1
group by e.number;

create view mention_row as
select m.number, a.id as article, a.headline, a.source, a.published, e.name, e.kind, e.actor,
       m.text, m.start, m."end", m.sentence, s.text as evidence, s.start as evidence_start,
       s."end" as evidence_end, m.entity as entity_number, m.article as article_number,
       a.current, s.number as sentence_number
from mention m
join article a on a.number = m.article
join entity e on e.number = m.entity
left join sentence s on s.article = m.article and s.n = m.sentence;

create view matrix as
select issue, side, count(*) as positions, count(distinct coalesce(story, article_number)) as articles,
       sum(stance = 'favour') as favour, sum(stance = 'against') as against,
       sum(stance = 'conditional') as conditional, sum(stance = 'unclear') as unclear,
       group_concat(distinct act) as acts, count(distinct actor) as members,
       min(attributed) as attributed_only, min(published) as first, max(published) as last,
       max(issue_number) as issue_number
from position_row where current = 1 and repeat = 0
group by issue, side;

create view figure_group as
select measure, kind, unit, count(*) as figures, count(distinct coalesce(story, article_number)) as articles,
       min(coalesce(low, value, high)) as low, max(coalesce(high, value, low)) as high,
       count(distinct coalesce(value, low || '-' || high, low, high)) as amounts,
       min(published) as first, max(published) as last, min(measures) as measures
from figure_row where current = 1 and measure is not null and repeat = 0
group by measure;
