"""Invented guests: names from many places, so that screens and searches meet accents and other scripts."""

import random

FIRST_NAMES = (
    "Amélie", "Ahmad", "Ana", "Aoife", "Björn", "Chidi", "Chloé", "Dana", "Đặng", "Elif", "Emeka", "Fatima", "Félix",
    "Giorgos", "Hana", "Ingrid", "Ivan", "Jonas", "José", "Jürgen", "Kaori", "Katarzyna", "Léa", "Lucía", "Łukasz",
    "Magdalena", "Marek", "María", "Mehmet", "Naomi", "Nguyễn", "Nikos", "Nora", "Ólafur", "Olga", "Omar", "Paweł",
    "Priya", "Rania", "Renée", "Sean", "Siobhán", "Søren", "Sofía", "Tariq", "Tomás", "Úrsula", "Yusuf", "Zoë", "Žofia",
)  # fmt: skip
LAST_NAMES = (
    "Andersen", "Bauer", "Benali", "Çelik", "Costa", "Dąbrowski", "Díaz", "Dubois", "Eriksson", "Fernández", "García",
    "Haddad", "Hansen", "Ibrahim", "Ito", "Jónsdóttir", "Kaya", "Khan", "Kowalska", "Kruger", "Lefèvre", "Lindqvist",
    "Mbeki", "Müller", "Nakamura", "Ní Bhriain", "Novák", "Nuñez", "O'Connor", "Okafor", "Papadopoulos", "Patel",
    "Pereira", "Petrov", "Rossi", "Sánchez", "Schäfer", "Silva", "Sørensen", "Sokolov", "Suzuki", "Svobodová", "Tamm",
    "van den Berg", "Vasquez", "Wójcik", "Yamada", "Yıldız", "Zieliński", "Žukauskas",
)  # fmt: skip
CITIES = ("Lisbon", "Kraków", "Lyon", "Malmö", "Athens", "Porto", "Ghent", "Brno")


def invent_name(chance: random.Random) -> tuple[str, str]:
    """Return a first and a last name."""
    return chance.choice(FIRST_NAMES), chance.choice(LAST_NAMES)
