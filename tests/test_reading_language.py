"""Languages of short and mixed texts."""

import pytest

from explorer.reading.language import detect

FRENCH = "Le conseil municipal a décidé lundi de fermer deux bibliothèques, selon le maire."
ENGLISH = "The council voted on Monday to close two libraries, the mayor said in a statement."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("", None),
        ("12.5 % !", None),
        ("Zoo names penguin", "en"),
        ("Oslo, Bergen, Trondheim and Tromsø", "en"),
        ("Rio de Janeiro, La Paz: El Niño hits", "en"),
        ("1. Revenue: $3.1 billion\n2. Output: 410,000 barrels\n3. Dividend: 55 cents", "en"),
        ("Grève des trains dans le nord", "fr"),
        ("Bahnstreik legt den Norden lahm", "de"),
        ("Huelga de trenes en el norte del país", "es"),
        ("Greve de trens no norte do país não tem data para acabar", "pt"),
        ("Sciopero dei treni nel nord: ecco che cosa succede", "it"),
        ("Treinstaking in het noorden duurt langer", "nl"),
        ("Tågstrejk i norr fortsätter, säger facket", "sv"),
        ("Strajk kolei na północy nie skończy się w tym tygodniu", "pl"),
        ("Kuzeyde tren grevi bir hafta daha sürecek ve bu durum yolcuları üzüyor", "tr"),
        ("Cuộc đình công đường sắt ở miền bắc sẽ kéo dài", "vi"),
        ("Страйк залізничників триватиме ще тиждень, кажуть у профспілці", "uk"),
        ("北方铁路罢工", "zh"),
        ("北部の鉄道ストライキは今週も続く", "ja"),
        ("إضراب القطارات في الشمال", "ar"),
        ("Απεργία στα τρένα του βορρά", "el"),
    ],
)
def test_language_of_short_texts(text, language):
    assert detect(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (f"The minister said “{FRENCH}” before she left.", "en"),
        (f"“{FRENCH}” she said in a letter.\n{ENGLISH}", "en"),
        (f"{ENGLISH}\n{ENGLISH}\n{FRENCH}", "en"),
        (f"{ENGLISH}\n{FRENCH}\n{FRENCH}", "fr"),
        (f"Home\nNews\nShare this article\nSign up for our newsletter\n{FRENCH}\nRead more", "fr"),
        (f"«{ENGLISH}», a dit le maire dans une lettre.\n{FRENCH}", "fr"),
        (f"{ENGLISH}\n北方铁路罢工", "en"),
    ],
)
def test_language_of_mixed_texts(text, language):
    assert detect(text) == language


def test_rows_of_signs_are_in_no_language():
    assert detect("\u201cx\u201d " * 5_000) is None
