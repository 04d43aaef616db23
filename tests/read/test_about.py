"""What a yearbook says of itself."""

import pytest

from kg.read.about import About, read_about


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("荆门年鉴（2021）", About("荆门年鉴（2021）", 2020, "荆门市", "湖北省")),
        ("《荆门年鉴(2021)》", About("荆门年鉴（2021）", 2020, "荆门市", "湖北省")),
        (
            "荆门年鉴（2021）荆门县撤县设市。荆门市在鄂中。荆门市临汉江。",
            About("荆门年鉴（2021）", 2020, "荆门市", "湖北省"),
        ),
        ("沙洋年鉴（2020）沙洋县产油菜。", About("沙洋年鉴（2020）", 2019, "沙洋县", "湖北省")),
        ("京山市年鉴（2020）", About("京山市年鉴（2020）", 2019, "京山市", "湖北省")),
        ("遂宁年鉴（2021）2019年大事记，2019年大事记。", About("遂宁年鉴（2021）", 2019, "遂宁市", "四川省")),
        ("清溪年鉴（2021）清溪县产茶。", About("清溪年鉴（2021）", 2020, "清溪县", None)),
        ("清溪年鉴（2021）江岭省清溪市产茶。", About("清溪年鉴（2021）", 2020, "清溪市", "江岭省")),
        ("清溪年鉴（2021）清溪市地处江岭省东部。", About("清溪年鉴（2021）", 2020, "清溪市", "江岭省")),
        # several provinces have a 朝阳区: the text tells which
        ("朝阳区年鉴（2021）吉林省长春市朝阳区。", About("朝阳区年鉴（2021）", 2020, "朝阳区", "吉林省")),
        ("朝阳区年鉴（2021）朝阳区产茶。", About("朝阳区年鉴（2021）", 2020, "朝阳区", None)),
        # a province of three characters, and one that is none by name
        ("清溪年鉴（2021）黑龙江省清溪县产茶。", About("清溪年鉴（2021）", 2020, "清溪县", "黑龙江省")),
        (
            "清溪年鉴（2021）清溪市位于广西壮族自治区西部。",
            About("清溪年鉴（2021）", 2020, "清溪市", "广西壮族自治区"),
        ),
        ("2018年大事记", About(None, 2018, None, None)),
        ("粮食增产。", About(None, None, None, None)),
        ("", About(None, None, None, None)),
    ],
)
def test_title_year_area_and_province(text, about):
    assert read_about(text) == about
