"""Events: meetings, ceremonies, competitions, campaigns under their whole name."""

import pytest

from tests.support.marked import extracted, plain


@pytest.mark.parametrize(
    "marked",
    [
        "召开[市政府第四十八次常务会议|Event]。",
        "召开[荆门市九届人大四次会议|Event]。",
        "列席[市政协九届四次会议|Event]。",
        "召开[市委九届十次全会|Event]。",
        "[市委八届四次全会|Event]召开。",
        "召开[市人大常委会第二十九次会议|Event]。",
        "召开[市九届人大常委会第二十九次会议|Event]。",
        "召开[荆门市工商联第五次会员代表大会|Event]。",
        "[市委|Organization][书记|Role]主持召开[市委常委会会议|Event]。",
        "召开[全市农村工作会议|Event]。",
        "召开[全省扶贫开发工作会议|Event]。",
        "召开[全市疫情防控工作电视电话会议|Event]。",
    ],
)
def test_sessions(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "学习[党的十九大|Event]精神。",
        "学习[党的十九届五中全会|Event]精神。",
        "学习[十九届二中、三中、四中全会|Event]精神。",
        "学习[党的十九届四中、五中全会|Event]精神。",
        "学习[全国两会|Event]精神。",
    ],
)
def test_congresses_and_plenums(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "开展[全国第七次人口普查|Event]。",
        "开展[扫黑除恶专项斗争|Event]。",
        "开展[“五包五促”活动|Event]。",
        "开展[“清风行动”专项整治|Event]。",
        "开展“[碧水攻坚行动|Event]”。",
        "开展[“不忘初心、牢记使命”主题教育|Event]。",
        "侦破[“3·19”专案|Event]。",
        "[中央生态环境保护督察|Event]反馈问题整改。",
    ],
)
def test_campaigns_and_cases(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "举办[第六届油菜花旅游节|Event]。",
        "举办[“科技为民”科普日|Event]。",
        "举行[荆门市庆祝中国共产党成立99周年大会|Event]。",
        "参加[2020年中国国际服务贸易交易会|Event]。",
        "参加[第二届中国国际进口博览会|Event]。",
        "参加[2020年全国普通高等学校招生统一考试|Event]。",
    ],
)
def test_fairs_ceremonies_and_exams(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "率团参加[第九届荆楚花木博览会|Event]。",
        "获[第三届汉江摄影大赛|Event]金奖。",
        "参加[中国—东盟博览会|Event]。",
        "[5月|Date=2020-05]，[漳河桃花节|Event]在库区开幕。",
        "[2018油菜花节暨第二届荆楚农耕论坛|Event]期间，客商云集。",
        "[京山市|Place]开展[第五次全国经济普查|Event]。",
        "[掇刀区十届人大三次会议|Event]召开。",
    ],
)
def test_names_begin_behind_what_governs_them(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "举办[“星火杯”职工篮球赛|Event]。",
        "侦破[“5·06”跨省电信诈骗案|Event]。",
        '开展[“清渠"行动|Event]，出动80人次。',
        "[城乡环境“百日攻坚”|Event]启动。",
        "优化服务和[“六个一”活动|Event]。",
        "组建“红石榴”宣讲团。",
        "印发《[荆门市“春耕”行动方案|Document]》。",
    ],
)
def test_quoted_names(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    "text",
    [
        "召开会议。",
        "举办培训班3期。",
        "召开3次调度会议。",
        "召开三次会议。",
        "召开座谈会、培训会。",
        "召开视频会议。",
        "举办活动。",
        "赴外地调研。",
        "新冠肺炎疫情发生后，停工停产。",
        "台风“利奇马”过境。",
        "会议室、活动室、大会堂修缮。",
        "工作会议纪要下发。",
    ],
)
def test_what_is_no_event(text):
    assert extracted(text) == text
