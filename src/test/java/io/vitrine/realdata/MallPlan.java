package io.vitrine.realdata;

import io.vitrine.realdata.MallFloor.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Turns floors of a mall into a plan as {@code src/docs/plans.md} describes it. */
final class MallPlan {

  /** The name of a smaller shop would lie over its neighbours'. */
  private static final double ROOM_FOR_A_NAME = 150;

  private MallPlan() {}

  static String of(String place, List<MallFloor> floors) {
    return JsonMapper.shared().writeValueAsString(
        Map.of("place", place, "floors", floors.stream().map(MallPlan::floor).toList()));
  }

  private static Map<String, Object> floor(MallFloor floor) {
    return Map.of(
        "floor", floor.floor(),
        "width", floor.width(),
        "depth", floor.depth(),
        "zones", floor.units().stream().filter(Unit::isShop).map(MallPlan::zone).toList(),
        "walls", floor.walls().stream().map(MallFloor.Outline::points).toList(),
        "stairs", floor.units().stream().filter(Unit::isStairs).map(MallPlan::box).toList());
  }

  private static Map<String, Object> zone(Unit shop) {
    var zone = new HashMap<String, Object>(Map.of("name", shop.name(), "outline", shop.outline().points()));
    if (shop.outline().area() >= ROOM_FOR_A_NAME) {
      zone.put("label", shop.outline().middle());
    }
    return zone;
  }

  private static double[] box(Unit stairs) {
    var points = stairs.outline().points();
    var x = points.stream().mapToDouble(point -> point[0]).summaryStatistics();
    var y = points.stream().mapToDouble(point -> point[1]).summaryStatistics();
    return new double[] {x.getMin(), y.getMin(), x.getMax() - x.getMin(), y.getMax() - y.getMin()};
  }
}
