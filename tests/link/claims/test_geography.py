from __future__ import annotations

import pytest

from tests.support.linking import knowledge_of, said
from tests.support.quantities import quantities

Triple = tuple[str, str, str]

# A heading 【…】 and the text behind it, → all that is said of places in it beside the levels and the quantities.
TOLD: dict[str, set[Triple]] = {
    "【青云山】海拔812米，主峰位于辽阳县首山镇王家村东北3千米。": {
        ("place/青云山", "schema:containedInPlace", "place/辽阳县/首山镇"),
    },
    "【青云山】海拔812米，位于辽阳县东部。": {("place/青云山", "schema:containedInPlace", "place/辽阳县")},
    "【双石岭】海拔700米，为辽阳、鞍山两市界山。": {
        ("place/双石岭", "nj:borders", "place/辽阳市"),
        ("place/双石岭", "nj:borders", "place/鞍山市"),
    },
    "【双石岭】海拔700米，是柏木、松泉两乡界山。": {
        ("place/双石岭", "nj:borders", "place/柏木乡"),
        ("place/双石岭", "nj:borders", "place/松泉乡"),
    },
    "【三道正岔】海拔620米，主峰位于辽阳县东部。": {
        ("place/三道正岔", "schema:containedInPlace", "place/辽阳县"),
    },
    "【白水河】是长柳河的支流，源于鞍山市北部的青云山，于首山镇孙家村入长柳河。河长20千米。": {
        ("place/白水河", "nj:flowsInto", "place/长柳河"),
        ("place/白水河", "nj:risesIn", "place/鞍山市"),
        ("place/白水河", "nj:risesIn", "place/青云山"),
    },
    "【白水河】发源于辽阳县和灯塔市，全长30千米，在双树村注入长柳河。": {
        ("place/白水河", "nj:risesIn", "place/辽阳县"),
        ("place/白水河", "nj:risesIn", "place/灯塔市"),
        ("place/白水河", "nj:flowsInto", "place/长柳河"),
    },
    # What it was once is not what it is; 人 is 入 misread.
    "【白水河】以前注入长柳河，现至丁家屯人石桥水库。河长9千米。": {
        ("place/白水河", "nj:flowsInto", "place/石桥水库"),
    },
    # A district that goes by the same short name is not what a river flows into.
    "【白水河】河长9千米，注入太子河。": {("place/白水河", "nj:flowsInto", "place/太子河")},
    "【长柳河】全长90千米，支流有2条，系白水河和柏木河。": {
        ("place/白水河", "nj:flowsInto", "place/长柳河"),
        ("place/柏木河", "nj:flowsInto", "place/长柳河"),
    },
    "【戴石沟（幸运沟）】又称“兔子沟”，河长9千米。": {
        ("place/戴石沟", "skos:altLabel", "幸运沟"),
        ("place/戴石沟", "skos:altLabel", "兔子沟"),
    },
    "【长柳河】全长90千米，沿辽阳县与灯塔市边界流过。": {
        ("place/长柳河", "nj:borders", "place/辽阳县"),
        ("place/长柳河", "nj:borders", "place/灯塔市"),
    },
    "【概况】辽阳市位于辽宁省中部，东邻沈阳市，南、西与鞍山市接壤。": {
        ("place/辽阳市", "nj:borders", "place/沈阳市"),
        ("place/辽阳市", "nj:borders", "place/鞍山市"),
    },
    "【概况】石桥水库位于辽阳县境内长柳河上，总库容2亿立方米。": {
        ("place/石桥水库", "schema:containedInPlace", "place/辽阳县"),
    },
    # Between two towns is in neither.
    "【青云山】海拔812米，位于辽阳县首山镇与兴隆镇之间。": {
        ("place/青云山", "schema:containedInPlace", "place/辽阳县"),
    },
    # A site by its entry.
    "【石桥湿地公园】位于辽阳县首山镇，面积3平方千米。": {
        ("place/石桥湿地公园", "schema:containedInPlace", "place/辽阳县/首山镇"),
    },
    # Another river than the entry's.
    "【青云山】海拔812米。白水河发源于此。": {("place/白水河", "nj:risesIn", "place/青云山")},
    "【长柳河】全长90千米，白水河在首山镇注入石桥水库。": {("place/白水河", "nj:flowsInto", "place/石桥水库")},
    "【白水河】河长9千米，源于灯塔市青云山北坡。": {
        ("place/白水河", "nj:risesIn", "place/灯塔市"),
        ("place/白水河", "nj:risesIn", "place/青云山"),
    },
    # No natural feature, nothing said of one.
    "【白水河清淤】投资12万元，在辽阳县注入资金。": set(),
    "【青云山】为企业注入活力。": set(),
}

# Likewise, → (subject, kind, value, unit, as of).
MEASURED: dict[str, list[tuple[str, ...]]] = {
    "【青云山】海拔1，181.3米，山体面积L4平方千米。": [
        ("place/青云山", "海拔", "1181.3", "米"),
        ("place/青云山", "山体面积", "1.4", "平方千米"),
    ],
    "【白水河】是长柳河支流，河长12千米,流域面积约&6平方千米，河道比降5.7%。，河宽5米。": [
        ("place/白水河", "河长", "12", "千米"),
        ("place/白水河", "流域面积", "8.6", "平方千米"),
        ("place/白水河", "河道比降", "5.7", "‰"),
        ("place/白水河", "河宽", "5", "米"),
    ],
    # In an area only, in a flood only.
    "【白水河】在灯塔市境内长8千米，流域面积40平方千米。境内河长9千米。": [
        ("place/白水河", "灯塔市境内长", "8", "千米"),
        ("place/白水河", "灯塔市境内流域面积", "40", "平方千米"),
        ("place/白水河", "境内河长", "9", "千米"),
    ],
    "【白水河】河长12千米，1987年发生最大洪峰，流量512立方米每秒。": [
        ("place/白水河", "河长", "12", "千米"),
        ("place/白水河", "最大洪峰流量", "512", "立方米每秒", "1987"),
    ],
    "【白水河】河长12千米，最大含沙量11.2千克每立方米（发生在1977年）。": [
        ("place/白水河", "河长", "12", "千米"),
        ("place/白水河", "最大含沙量", "11.2", "千克每立方米", "1977"),
    ],
    "【白水河】全长90千米，境内河长20千米，流域面积40平方千米，河道比降2.5‰。": [
        ("place/白水河", "全长", "90", "千米"),
        ("place/白水河", "境内河长", "20", "千米"),
        ("place/白水河", "境内流域面积", "40", "平方千米"),
        ("place/白水河", "河道比降", "2.5", "‰"),
    ],
    "【青云山】海拔812米。山顶的古塔建于北宋，塔高33米。": [("place/青云山", "海拔", "812", "米")],
    # A branch is not the river; the weather of an area is not the river's.
    "【白水河】东股长9千米，流域面积4平方千米。": [],
    "【白水河】河长12千米。平均降水量660毫米。": [("place/白水河", "河长", "12", "千米")],
    # A bound is no figure.
    "【青云山】海拔812米，植被覆盖率90%以上。": [("place/青云山", "海拔", "812", "米")],
}


@pytest.mark.parametrize(("text", "told"), TOLD.items())
def test_what_is_told_of_places(text: str, told: set[Triple]) -> None:
    knowledge = knowledge_of(_entry(text))
    measures = {"nj:level", "nj:quantity", "nj:quantityKind", "schema:value", "schema:unitText", "nj:asOf"}
    rules = {"area-level", "division-code", "named-together"}
    triples = {(c.subject, c.property) for c in knowledge.claims if c.rule not in rules and c.property not in measures}
    assert {t for t in said(knowledge) if t[:2] in triples} == told


@pytest.mark.parametrize(("text", "measured"), MEASURED.items())
def test_measures_of_features(text: str, measured: list[tuple[str, ...]]) -> None:
    assert sorted(quantities(knowledge_of(_entry(text)))) == sorted(measured)


def test_the_evidence_is_the_clause() -> None:
    knowledge = knowledge_of(_entry("【白水河】是长柳河的支流，河长20千米。"))
    evidence = {claim.rule: knowledge.book.clean(claim.evidence[0]) for claim in knowledge.claims}
    quoted = {rule: knowledge.book.text[start:end] for rule, (start, end) in evidence.items()}
    assert quoted["tributary-of"] == "是长柳河的支流"
    assert quoted["measure-of-feature"] == "河长20千米"


def _entry(text: str) -> str:
    """An entry as a book prints it: the heading first on its line."""
    return f"自然地理\n\n{text}\n"
