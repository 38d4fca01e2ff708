"""Every word that readers see, by language: the catalogue of messages, and how a language writes numbers and dates."""

from typing import TypeAlias

MessageId: TypeAlias = str
"""The id of a message that is handed on before it is said. Where a field, an argument or a mapping is annotated with it,
``check`` knows that the ids which the code puts there are asked for."""
