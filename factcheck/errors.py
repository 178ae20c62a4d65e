"""The exceptions of factcheck.

::

    FactcheckError
    ├── ArticleError         an article could not be read (the run goes on without it)
    │   ├── EncodingError    its bytes are in no encoding we read
    │   ├── EmptyArticleError  it holds no text
    │   └── LanguageError    it is in a language we do not read
    ├── InputError           nothing at all could be read, or the request makes no sense
    ├── ConfigError          a setting is unknown or out of range
    ├── ModelError           a model is missing, damaged or of the wrong kind
    ├── StoreError           the index is damaged, too new, or locked
    └── DataError            labelled data for training or evaluation is malformed

Every message says what is wrong, where (file, line or field) and how to mend it.
"""

from __future__ import annotations

__all__ = [
    "ArticleError",
    "ConfigError",
    "DataError",
    "EmptyArticleError",
    "EncodingError",
    "FactcheckError",
    "InputError",
    "LanguageError",
    "ModelError",
    "StoreError",
]


class FactcheckError(Exception):
    """Base of all errors that factcheck raises on purpose."""


class ArticleError(FactcheckError):
    """An article could not be read; the other articles are not affected."""


class EncodingError(ArticleError):
    """The bytes of an article are in no encoding that factcheck reads."""


class EmptyArticleError(ArticleError):
    """An article holds no text."""


class LanguageError(ArticleError):
    """An article is written in a language that factcheck does not read."""


class InputError(FactcheckError):
    """Nothing could be read, or the request makes no sense."""


class ConfigError(FactcheckError):
    """A setting is unknown, of the wrong type or out of range."""


class ModelError(FactcheckError):
    """A model is missing, damaged or of the wrong kind."""


class StoreError(FactcheckError):
    """The index file is damaged, too new, or locked by another process."""


class DataError(FactcheckError):
    """Labelled data for training or evaluation is malformed."""
