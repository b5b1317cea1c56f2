"""Article -> Extraction: the spaCy pipeline, one factory per extractor. Imports no Streamlit, no SQL."""
