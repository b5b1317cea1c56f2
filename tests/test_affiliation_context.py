"""Whom people act for where only the sentences round them tell, and names the model overlooks."""

import pytest

TOLD = [
    # a common noun for a body named before
    (
        "The Dockside Federation called a strike. Federation spokesman Ivo Radic said ships would wait.",
        "Ivo Radic",
        "Dockside Federation",
    ),
    (
        (
            "The Oregon Department of Forestry will close six towers. Department spokeswoman Jill Amsel "
            "said fires were seen by satellite now."
        ),
        "Jill Amsel",
        "Oregon Department of Forestry",
    ),
    (
        (
            "The rebels of the Free Delta Army rejected the truce. Their commander, Sani Bello, wants "
            "Nigeria out."
        ),
        "Sani Bello",
        "Free Delta Army",
    ),
    # a bare office of the body the sentences are about
    (
        "The Harlow Library could lose its vans. Director Meg Tully said readers would suffer.",
        "Meg Tully",
        "Harlow Library",
    ),
    (
        "Volta, the battery maker, will shut its plant. Chief executive Karin Holt blamed tariffs.",
        "Karin Holt",
        "Volta",
    ),
    (
        "At Corner Books, where students queue, owner Fay Lund said sales fell.",
        "Fay Lund",
        "Corner Books",
    ),
    # "its" wins over a name inside the description
    (
        "Amnesty International objected, with its UK director Sasha Deane calling it cruel.",
        "Sasha Deane",
        "Amnesty International",
    ),
    (
        "Greenpeace remains hostile. Lena Moritz, its president, said so on Friday.",
        "Lena Moritz",
        "Greenpeace",
    ),
    # whose, of, from
    (
        "Estonia, whose interior minister, Liis Tamm, opposed the fence, abstained.",
        "Liis Tamm",
        "Estonia",
    ),
    ("The opposition Dawn party of Milan Kovac boycotted the vote.", "Milan Kovac", "Dawn"),
    (
        "Osman Keita, a lawmaker from the ruling Harvest Front, quit in Senegal.",
        "Osman Keita",
        "Harvest Front",
    ),
    (
        "The office of the Land Registry denied it, said spokesman Abel Roth.",
        "Abel Roth",
        "Land Registry",
    ),
    # a minister of the country that is spoken of, not of the one the article is mostly about
    (
        (
            "Kenya raised the toll. Kenya needs money, and Kenya will not wait. Uganda, for its part, "
            "protested. Transport Minister Peter Okello said Uganda would not pay."
        ),
        "Peter Okello",
        "Uganda",
    ),
    (
        "Peru is for it, and Peru wants a vote. Against: Chile. Foreign Minister Hugo Lara said no.",
        "Hugo Lara",
        "Chile",
    ),
    (
        "Sir Nigel Roper, who chairs the government's advisory panel, will report in Canada.",
        "Nigel Roper",
        "Canada",
    ),
    # parts of countries, at home
    ("Flemish Agriculture Minister Jan Claes protested.", "Jan Claes", "Flanders"),
    (
        "State Sen. Carla Byrd, R-Salem, objected in Oregon.",
        "Carla Byrd",
        "Republican Party",
    ),
    ("In Oregon, Assemblymember Ned Pruitt agreed.", "Ned Pruitt", "Oregon"),
    # whoever sits in a parliament for a place does not act for the place
    ("Sen. Mike Roe of Texas met the French president.", "Mike Roe", "United States"),
    ("Tom Pell, the MP for Wigan, told Britain that Labour had failed.", "Tom Pell", "Britain"),
    ("Lord Ashby said Britain should wait.", "Ashby", "Britain"),
    # abroad a part of a country acts for the country
    (
        "France and Germany signed, and France rejoiced. Bavarian premier Uwe Lang welcomed France.",
        "Uwe Lang",
        "Germany",
    ),
    # nobody
    ("Corner Books reopened. A farmer, Fay Lund, bought a map.", "Fay Lund", None),
    ("Acme rose and Borland fell. The union's leader, Ana Moss, wept.", "Ana Moss", None),
    ("Poland sold coal. President Ada Brink of the chess club won.", "Ada Brink", None),
]


@pytest.mark.parametrize(("text", "person", "actor"), TOLD)
def test_the_sentences_round_a_name_tell_whom_it_acts_for(nlp, text, person, actor):
    found = {e.name: e.actor for e in nlp(text)._.entities}
    assert found.get(person, "absent") == actor, found


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("HYDRA, a union of divers, walked out.", "HYDRA", "organisation"),
        ("Neighbours praised EnviroWatch for it.", "EnviroWatch", "organisation"),
        ("The ruling Harvest Front is split.", "Harvest Front", "organisation"),
        ("They met the Norbank chairman, who resigned.", "Norbank", "organisation"),
        ("Reporters asked Peruvian lawmaker Rosa de la Cruz.", "Rosa de la Cruz", "person"),
        ("Unesco and Fifa signed.", "UNESCO", "organisation"),
        ("Greenpeace Canada objected.", "Greenpeace Canada", "organisation"),
        ("Nobody read the Clean Harbours Act.", "Clean Harbours Act", "other"),
        # none of these is a body
        ("Two MPs met NGOs about GDP.", "MPs", None),
        ("Mary McAllister left.", "Mary McAllister", "person"),
        ("Critics of Joan Park, which is rare, met in Park Lane.", "Joan Park", "person"),
    ],
)
def test_names_by_form_and_company(nlp, text, name, kind):
    assert {e.name: e.kind for e in nlp(text)._.entities}.get(name) == kind
