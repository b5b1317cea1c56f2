"""The errors we raise on purpose; each message is one line fit to show to a user.

::

    ExplorerError
    ├── ReadError                   a source could not become an article
    │   ├── UnsupportedFormatError  its content is of no kind we read
    │   ├── TooLargeError           it is over a documented limit
    │   ├── EmptyArticleError       nothing to read in it
    │   ├── ExactTextError          its text cannot be stored exactly (NUL, lone surrogate)
    │   └── FetchError              a URL was refused or did not answer
    ├── ExtractError                an article could not be analysed
    │   └── ModelError              the spaCy pipeline could not be loaded
    ├── ClusterError                no scheduler answers, or its workers cannot do the work
    └── StoreError                  the database refused
        ├── NotOurDatabaseError     the file is no Article Explorer database
        ├── NewerSchemaError        it was written by a newer version
        └── ForbiddenError          the right to write is missing
            └── QuotaError          a person added as much as one may on a day
"""


class ExplorerError(Exception):
    """Base of every error we raise on purpose; its message is fit to show."""


class ReadError(ExplorerError):
    """A source could not become an article."""


class UnsupportedFormatError(ReadError):
    """The content is of no kind we read."""


class TooLargeError(ReadError):
    """The source is over a documented limit."""


class EmptyArticleError(ReadError):
    """There is nothing to read in the source."""


class ExactTextError(ReadError):
    """The text cannot be stored exactly."""


class FetchError(ReadError):
    """A URL was refused or did not answer."""


class ExtractError(ExplorerError):
    """An article could not be analysed."""


class ModelError(ExtractError):
    """The spaCy pipeline could not be loaded."""


class ClusterError(ExplorerError):
    """No scheduler answers, or its workers cannot do the work."""


class StoreError(ExplorerError):
    """The database refused."""


class NotOurDatabaseError(StoreError):
    """The file is no Article Explorer database."""


class NewerSchemaError(StoreError):
    """The database was written by a newer version."""


class ForbiddenError(StoreError):
    """The right to write is missing."""


class QuotaError(ForbiddenError):
    """A person added as much as one may on a day."""
