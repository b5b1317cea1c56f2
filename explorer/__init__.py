"""Article Explorer: who is in a news article, every number, who said what, who stands where."""

__version__ = "0.1.0"
