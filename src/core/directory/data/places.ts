/**
 * Places whose English name is needed inside other names. Columns: name in Simplified | English | how it
 * stands before a body's name, where that is not "… Provincial", "… Municipal", "… District", "… County" |
 * capital. The id of a place is its English name in small letters.
 */
export const PLACES = `
北京市 | Beijing | |
天津市 | Tianjin | |
上海市 | Shanghai | |
重庆市 | Chongqing | |
河北省 | Hebei | | 石家庄
山西省 | Shanxi | | 太原
内蒙古自治区 | Inner Mongolia | Inner Mongolia Autonomous Region | 呼和浩特
辽宁省 | Liaoning | | 沈阳
吉林省 | Jilin | | 长春
黑龙江省 | Heilongjiang | | 哈尔滨
江苏省 | Jiangsu | | 南京
浙江省 | Zhejiang | | 杭州
安徽省 | Anhui | | 合肥
福建省 | Fujian | | 福州
江西省 | Jiangxi | | 南昌
山东省 | Shandong | | 济南
河南省 | Henan | | 郑州
湖北省 | Hubei | | 武汉
湖南省 | Hunan | | 长沙
广东省 | Guangdong | | 广州
广西壮族自治区 | Guangxi | Guangxi Zhuang Autonomous Region | 南宁
海南省 | Hainan | | 海口
四川省 | Sichuan | | 成都
贵州省 | Guizhou | | 贵阳
云南省 | Yunnan | | 昆明
西藏自治区 | Tibet | Tibet Autonomous Region | 拉萨
陕西省 | Shaanxi | | 西安
甘肃省 | Gansu | | 兰州
青海省 | Qinghai | | 西宁
宁夏回族自治区 | Ningxia | Ningxia Hui Autonomous Region | 银川
新疆维吾尔自治区 | Xinjiang | Xinjiang Uygur Autonomous Region | 乌鲁木齐
石家庄市 | Shijiazhuang | |
太原市 | Taiyuan | |
呼和浩特市 | Hohhot | |
沈阳市 | Shenyang | |
长春市 | Changchun | |
哈尔滨市 | Harbin | |
南京市 | Nanjing | |
杭州市 | Hangzhou | |
合肥市 | Hefei | |
福州市 | Fuzhou | |
南昌市 | Nanchang | |
济南市 | Jinan | |
郑州市 | Zhengzhou | |
武汉市 | Wuhan | |
长沙市 | Changsha | |
广州市 | Guangzhou | |
南宁市 | Nanning | |
海口市 | Haikou | |
成都市 | Chengdu | |
贵阳市 | Guiyang | |
昆明市 | Kunming | |
拉萨市 | Lhasa | |
西安市 | Xi'an | |
兰州市 | Lanzhou | |
西宁市 | Xining | |
银川市 | Yinchuan | |
乌鲁木齐市 | Urumqi | |
深圳市 | Shenzhen | |
厦门市 | Xiamen | |
宁波市 | Ningbo | |
青岛市 | Qingdao | |
大连市 | Dalian | |
苏州市 | Suzhou | |
滨海新区 | Binhai | Binhai New Area |
和平区 | Heping | |
河东区 | Hedong | |
河西区 | Hexi | |
南开区 | Nankai | |
河北区 | Hebei | |
红桥区 | Hongqiao | |
东丽区 | Dongli | |
西青区 | Xiqing | |
津南区 | Jinnan | |
北辰区 | Beichen | |
武清区 | Wuqing | |
宝坻区 | Baodi | |
静海区 | Jinghai | |
静海县 | Jinghai | |
宁河区 | Ninghe | |
宁河县 | Ninghe | |
蓟州区 | Jizhou | |
蓟县 | Jixian | Ji County |
越秀区 | Yuexiu | |
海珠区 | Haizhu | |
荔湾区 | Liwan | |
天河区 | Tianhe | |
白云区 | Baiyun | |
黄埔区 | Huangpu | |
花都区 | Huadu | |
番禺区 | Panyu | |
南沙区 | Nansha | |
从化区 | Conghua | |
增城区 | Zengcheng | |
萝岗区 | Luogang | |
`
