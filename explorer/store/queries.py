"""What pages ask of a library; every answer is a pandas frame unless said otherwise.

Values are bound, sort columns come from an allow-list, rows are paged: at most ``limit`` rows from
``filters.page``. Only newest versions; records that a person rejected are left out. Columns:

``articles(db, filters)``: number, article (id), headline, source, published, byline, url, language,
words, figures, statements, positions, entities, version, story, added_at.

``article(db, id) -> Stored | None``: ``.article`` (the record), ``.meta`` (dict: number, version,
versions, current, added_at, model, extractor_version, reader, name, media_type ...).

``marks(db, id)``: kind (entity, figure, statement, cue, speaker, position, condition), number,
start, end, actor, label, sentence; in order of start, longest first.

``entities(db, filters)``: number, name, kind, actor, mentions, articles, first, last.
``mentions(db, entity, filters)``: number, article, headline, source, published, text, start, end,
sentence, evidence, evidence_start, evidence_end.

``figures(db, filters)``: number, article, headline, source, published, text, value, low, high, unit,
kind, modifier, measures, speaker, actor, status, event, repeat, measure, verdict, start, end,
sentence, evidence (the sentence), evidence_start, evidence_end.
``figure_groups(db, filters)``: measure, kind, unit, figures, articles, low, high, amounts (how many
different ones), first, last, measures. ``disagreements(db, filters)``: those with amounts > 1.

``statements(db, filters)``: number, article, headline, source, published, speaker, actor, cue,
content, kind, nested, repeat, verdict, speaker_start/end, cue_start/end, start, end, sentence,
last_sentence, evidence, evidence_start, evidence_end.

``positions(db, filters)``: number, article, headline, source, published, side, actor, issue, stance,
act, evidence (the words), condition, holder, speaker, speaker_side, attributed, confidence, reason,
repeat, verdict, start, end, sentence, context (the sentence), context_start, context_end.
``matrix(db, filters)``: issue, side, positions, articles, favour, against, conditional, unclear,
acts (comma), members (different actors), attributed_only (1: only others say so), first, last,
latest (stance of the newest); repeats are not counted; most positions first.

``facets(db, filters, facet)``: value, count; after the OTHER filters. ``facet`` is a repeatable
field of ``Filters``; ``table`` says of what. ``counts(db, filters) -> dict`` of articles, entities,
figures, statements, positions. ``new_since(db, filters) -> dict``. ``search(db, text, filters)``:
article, headline, source, published, sentence, text, start, end, rank, marks (tuples of offsets
into ``text``). ``suggest(db, text) -> list[str]``. ``export(db, table, filters)``: iterator of
dicts, every row, same columns. ``total(db, table, filters) -> int``: rows without paging.
"""
