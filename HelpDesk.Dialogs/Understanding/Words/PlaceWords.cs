namespace HelpDesk.Dialogs.Understanding;

/// <summary>Rooms of a home and parts of the property.</summary>
internal static class PlaceWords
{
    public static IReadOnlyList<WordList> All { get; } =
    [
        new(Concept.PlaceWord, "厨房|灶间|卫生间|洗手间|厕所|浴室|冲凉房|冲凉间|淋浴间|淋浴房|主卫|次卫|客卫|公卫|卫浴|主卧|次卧|客卧|卧室|睡房|主人房|主卧室|次卧室|主卧卫生间|主卧厕所|主卧阳台|主人房厕所|工人房|儿童房|小孩房|书房|客厅|大厅里|饭厅|餐厅|阳台|露台|小阳台|大阳台|生活阳台|厨房阳台|客厅阳台|主卧窗|飘窗|玄关|门厅|储藏室|储物间|杂物房|衣帽间|洗衣房|阁楼|家里|屋里|屋内|室内|屋企|家中|房间|房间里|房里|客房|保姆房|过道|kitchen|bathroom|washroom|toilet room|restroom|bedroom|master bedroom|guest room|guest bedroom|living room|lounge|dining room|study|balcony|utility room|laundry room|storeroom|hallway inside|ensuite|en-suite|master bathroom|guest bathroom|second bedroom|kids room|kid's room|loo|master bath"),
        new(Concept.PublicPlace, "走廊|楼道|过道|楼梯间|楼梯|楼梯口|电梯口|电梯厅|电梯间|电梯里|电梯内|电梯门口|大堂|大厅|大门口|门口|小区门口|正门|侧门|后门|东门|西门|南门|北门|门岗|岗亭|车库|地库|地下车库|地下停车场|停车场|负一层|负二层|负一楼|负二楼|地下一层|地下二层|花园|小区|院子|广场|草坪|游乐场|儿童乐园|健身区|游泳池|泳池|会所|楼顶|天台|顶楼|天面|垃圾房|垃圾站|垃圾桶旁|快递柜|消防通道|设备房|水泵房|配电房|信报箱|篮球场|网球场|楼下|楼上|对面|隔壁|门外|平台|架空层|单元门口|单元门|楼栋门口|篮球场|后楼梯|corridor|hallway|stairwell|staircase|stairs|lobby|lift lobby|entrance|main gate|main entrance|car park|carpark|parking lot|garage|basement|underground garage|garden|playground|rooftop|roof terrace|swimming pool|clubhouse|landing|courtyard|back door|front gate|north gate|south gate|east gate|west gate|gym|refuse room|bin room|podium|b1|b2|b3"),
    ];
}
