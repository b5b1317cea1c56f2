"""What ``streamlit run app.py`` starts: the pages, and ``/api/<table>.csv|json|jsonl`` beside them."""

import streamlit as st

from explorer.ui import api, overview_page, warm

if __name__ == "__main__":  # a visitor's run of the first page
    overview_page.show()
else:  # the server's own import of this file, once
    warm.up()
    app = st.App(__file__, routes=api.routes(), on_script_error=api.failed)
