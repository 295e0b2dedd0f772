#!/usr/bin/env python3
"""Writes the tables of src/main/resources/names from their published sources.

usage: name-tables.py RIGOUR UNIHAN TARGET
  RIGOUR  a checkout of opensanctions/rigour (MIT licence), its folder resources/names is read
  UNIHAN  a folder with Unihan_Readings.txt and Unihan_Variants.txt of the Unicode Character Database (Unicode licence)
  TARGET  the folder to write to
"""
import collections
import pathlib
import sys
import unicodedata

import yaml

rigour, unihan, target = (pathlib.Path(argument) for argument in sys.argv[1:])
RIGOUR = "# Derived by bench/name-tables.py from %s of opensanctions/rigour (MIT licence, (c) 2023-2025 OpenSanctions Datenbanken GmbH;\n# see names/LICENSE.txt). %s\n"
UNIHAN = "# Derived by bench/name-tables.py from the Unihan database of Unicode 15 (Unicode licence, see names/LICENSE.txt). %s\n"
# Symbols of rigour that stand for single bodies or persons; tables of this product name no entity.
SINGLE = "alqaeda hezbollah irgc pla ccp cia khuylo qdfi tpb npp snco nbco skb allrussian prison jail".split()


def names(file):
    return yaml.safe_load((rigour / "resources/names" / file).read_text())


def write(file, head, rows):
    lines = ["\t".join(row) for row in rows]
    (target / file).write_text(head + "\n".join(lines) + "\n")


def unique(forms):
    return list(dict.fromkeys(str(form).strip() for form in forms if str(form).strip()))


def legal_forms():
    rows = []
    for form in names("org_types.yml")["types"]:
        aliases = form.get("aliases") or []
        known = form.get("display") or form.get("compare") or ""
        rows.append([str(form.get("generic") or known or aliases[0])] + unique([known, form.get("compare") or ""] + aliases))
    write("legal-forms.tsv", RIGOUR % ("resources/names/org_types.yml", "The class of a legal form, then how it is written."), rows)


def descriptors():
    symbols = names("symbols.yml")
    rows = []
    for group in ("org_symbols", "org_domains"):
        for symbol, forms in symbols[group].items():
            if symbol not in SINGLE:
                rows.append([symbol] + unique([symbol] + (forms or [])))
    write("descriptors.tsv", RIGOUR % ("resources/names/symbols.yml", "A word that describes many organizations, then its forms and translations."), rows)
    rows = [[symbol] + unique(forms) for symbol, forms in symbols["person_nick"].items() if symbol not in SINGLE]
    write("nicknames.tsv", RIGOUR % ("resources/names/symbols.yml", "A nickname, then it and the given names that it stands for."), rows)
    parts = symbols["person_name_parts"].items()
    rows = [[symbol] + unique([symbol] + forms) for symbol, forms in parts if symbol not in SINGLE]
    rows += [[symbol] + unique([symbol] + forms) for symbol, forms in symbols["person_symbols"].items()]
    write("person-words.tsv", RIGOUR % ("resources/names/symbols.yml", "A part of persons' names that tells nobody apart, then its forms."), rows)
    rows = [[form] for form in unique(names("stopwords.yml")["PERSON_NAME_PREFIXES"])]
    write("titles.tsv", RIGOUR % ("resources/names/stopwords.yml", "Titles of persons."), rows)


def plain(reading):
    marked = unicodedata.normalize("NFD", reading.lower().replace("đ", "d"))
    return "".join(letter for letter in marked if unicodedata.category(letter) not in ("Mn",) and letter.isalpha())


JAMO_LEAD = "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" ")
JAMO_VOWEL = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split()
JAMO_TAIL = " k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(" ")


def hangul(syllable):
    index = ord(syllable) - 0xAC00
    return JAMO_LEAD[index // 588] + JAMO_VOWEL[index % 588 // 28] + JAMO_TAIL[index % 28]


def han():
    read = collections.defaultdict(dict)
    for file in ("Unihan_Readings.txt", "Unihan_Variants.txt"):
        for line in (unihan / file).read_text().splitlines():
            if line and not line.startswith("#"):
                code, field, value = line.split("\t")
                read[chr(int(code[2:], 16))][field] = value
    canonical = {}
    for letter, fields in read.items():
        simple = [chr(int(code.split("<")[0][2:], 16)) for code in fields.get("kSimplifiedVariant", "").split()]
        if simple and letter not in simple:
            canonical[letter] = simple[0]
    # What has neither form of its own is joined to a variant of the same meaning and reading.
    for letter, fields in read.items():
        variants = fields.get("kZVariant", "").split() + fields.get("kSemanticVariant", "").split()
        for variant in variants:
            other = chr(int(variant.split("<")[0][2:], 16))
            other = canonical.get(other, other)
            if letter not in canonical and other != letter and same_reading(fields, read[other]) and usage(read[other]) > usage(fields):
                canonical[letter] = other
    rows = []
    for letter, fields in sorted(read.items()):
        if not "\u4e00" <= letter <= "\u9fff":
            continue
        korean = fields.get("kHangul", "").split()
        row = [
            letter,
            final(canonical, letter),
            plain(fields.get("kMandarin", "").split(" ")[0]),
            plain(fields.get("kVietnamese", "").split(" ")[0]),
            hangul(korean[0][0]) if korean else "",
            plain(fields.get("kJapaneseOn", "").split(" ")[0]),
        ]
        if any(row[3:]) or row[1] != letter or "kTGHZ2013" in fields or "kHanyuPinlu" in fields:
            row[1] = "" if row[1] == letter else row[1]
            rows.append(row)
    write("han.tsv", UNIHAN % "A Han character, the simplified or usual one in its place, and its readings in Mandarin, Vietnamese, Korean and Japanese.", rows)


def final(canonical, letter):
    seen = []
    while letter in canonical and letter not in seen:
        seen.append(letter)
        letter = canonical[letter]
    return letter


def same_reading(fields, others):
    return fields.get("kMandarin", "?").split(" ")[0] == others.get("kMandarin", "").split(" ")[0]


def usage(fields):
    return sum(field in fields for field in ("kTGHZ2013", "kXHC1983", "kHanyuPinlu"))


legal_forms()
descriptors()
han()
