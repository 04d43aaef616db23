"""Documents: what stands between the outermost 《 and 》, without them."""

import pytest

from tests.support.marked import extracted, plain


@pytest.mark.parametrize(
    "marked",
    [
        "学习《[荆门市河道管理条例|Document]》。",
        "印发《[关于加强古树名木保护的意见|Document]》。",
        "《[铜陵市人民政府关于加快旅游业发展的意见|Document]》出台。",
        "《[全国第七次人口普查方案|Document]》下发。",
        "《[2019年财政决算报告|Document]》获批准。",
        "《[“十三五”规划纲要|Document]》完成编制。",
        "《[习近平谈治国理政|Document]》第三卷发行。",
        "《[王莘文集|Document]》发行。",
        "话剧《[渡口|Document]》上演。",
        "《[遂宁日报|Document]》开设专栏。",
        "《[民法典|Document]》宣讲走进乡村。",
        "出版《[漳河水|Document]》、《[象山志|Document]》两书。",
        "审议《[政府工作报告|Document]》《[财政预算报告|Document]》。",
    ],
)
def test_titles(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "转发《[关于印发《铜陵市饮用水保护办法》的通知|Document]》。",
        "通过《[〈遂宁市城市管理条例〉实施细则|Document]》。",
        "公布《[关于修改《荆门市生态环境保护条例》《荆门市城市建筑垃圾管理条例》的决定|Document]》。",
    ],
)
def test_the_outermost_brackets_count(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "学习《[荆门市|Place]河道管理条例",
        "《》无题。",
        "荆政办发〔2020〕9号文件下达。",
        "遂府发[2020]12号文件下达。",
        "河道管理条例出台。",
    ],
)
def test_what_is_no_document(marked):
    assert extracted(plain(marked)) == marked


def test_a_title_inside_the_name_of_an_event_is_no_mention():
    marked = "举办[《宪法》知识竞赛|Event]。"
    assert extracted(plain(marked)) == marked
