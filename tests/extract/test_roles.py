"""Roles: the words of posts where particular holders are meant, apart from their organization."""

import pytest

from tests.support.marked import extracted, plain


@pytest.mark.parametrize(
    "marked",
    [
        "[市委|Organization][书记|Role]讲话。",
        "[市委|Organization][副书记|Role]、[市长|Role]讲话。",
        "[荆门市人民政府|Organization][秘书长|Role]到会。",
        "[市政府|Organization][副秘书长|Role]到会。",
        "[市人大常委会|Organization][主任|Role]、[副主任|Role]到会。",
        "[市政协|Organization][主席|Role]、[党组书记|Role]到会。",
        "[省总工会|Organization][党组书记|Role]到会。",
        "[市政协|Organization][主席|Role]、[党组书记|Role]缺席。",
        "[市教育局|Organization][局长|Role]到会。",
        "[市纪委|Organization][书记|Role]、[市监委|Organization][主任|Role]到会。",
        "[市中级人民法院|Organization][院长|Role]、[市人民检察院|Organization][检察长|Role]述职。",
        "[荆门军分区|Organization][司令员|Role]、[政治委员|Role]到会。",
        "[市防汛抗旱指挥部|Organization][指挥长|Role]、[副指挥长|Role]到会。",
        "[民革荆门市委员会|Organization][主任委员|Role]到会。",
        "[京山市委|Organization][书记|Role]到会。",
        "[龙泉中学|Organization][校长|Role]述职。",
        "[市委|Organization][常委|Role]、[市公安局|Organization][局长|Role]到会。",
    ],
)
def test_behind_an_organization(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "[市委|Organization][常委|Role]、[宣传部长|Role]讲话。",
        "[市委|Organization][组织部长|Role]到会。",
        "[市委|Organization][常委|Role]、[统战部|Organization][部长|Role]讲话。",
        "[市委组织部|Organization][部长|Role]到会。",
        "[荆门石化公司党委|Organization][书记|Role]到会。",
        "[团市委|Organization][书记|Role]到会。",
        "[市委政法委|Organization][书记|Role]到会。",
    ],
)
def test_where_the_organization_ends(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "[市长|Role]讲话。",
        "[常务副市长|Role]讲话。",
        "[副市长|Role]分管水利。",
        "[省长|Role]、[副省长|Role]到会。",
        "[东宝区|Place][区长|Role]到会。",
        "[沙洋县|Place][副县长|Role]到会。",
    ],
)
def test_posts_that_only_one_holds(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    "text",
    [
        "领导干部带头。",
        "党员、干部下沉。",
        "各院院长述职。",
        "代表、委员热议。",
        "专家到现场指导。",
        "主要负责同志述职。",
        "全体委员到会。",
        "各级书记抓落实。",
        "历任市长题词。",
        "驻村第一书记们返岗。",
    ],
)
def test_classes_of_people(text):
    assert extracted(text) == text
