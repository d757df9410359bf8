package org.reformflow.modelling.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.change.Change.Kind;
import org.reformflow.modelling.change.Change.Weight;

/** What is only drawn differently: one line for each kind of it. */
final class LayoutChanges {

	private static final int NAMED = 6;

	private final String file;

	private final UnaryOperator<String> place;

	private final List<Change> found = new ArrayList<>();

	private LayoutChanges(String file, UnaryOperator<String> place) {
		this.file = file;
		this.place = place;
	}

	/**
	 * @param translated an id of the left version as it is in the right one
	 * @param isInBoth whether an element of the right version is in the left one too
	 * @param place the name of an element of the right version
	 */
	static List<Change> between(String file, Layout left, Layout right, UnaryOperator<String> translated,
			Predicate<String> isInBoth, UnaryOperator<String> place) {
		LayoutChanges changes = new LayoutChanges(file, place);
		Map<String, String> shapes = translate(left.shapes(), translated);
		Map<String, String> looks = translate(left.looks(), translated);
		List<String> both = right.shapes().keySet().stream().filter(shapes::containsKey).toList();
		List<String> moved = both.stream()
			.filter((id) -> !Objects.equals(right.shapes().get(id), shapes.get(id)))
			.toList();
		changes.tell("Đổi vị trí trên hình", Kind.MOVED, moved);
		changes.tell("Đổi cách vẽ (màu, thu gọn, mã của hình)", Kind.CHANGED,
				both.stream()
					.filter((id) -> !moved.contains(id) && !String.valueOf(right.looks().get(id)).equals(looks.get(id)))
					.toList());
		changes.tell("Vẽ thêm trên hình", Kind.ADDED,
				right.shapes().keySet().stream().filter((id) -> isInBoth.test(id) && !shapes.containsKey(id)).toList());
		changes.tell("Không còn được vẽ trên hình", Kind.REMOVED,
				shapes.keySet().stream().filter((id) -> isInBoth.test(id) && !right.shapes().containsKey(id)).toList());
		if (!left.plane().equals(right.plane())) {
			changes.add(null, Kind.CHANGED, "Khung của hình", "Đổi khung chung của hình vẽ.");
		}
		return changes.found;
	}

	private static Map<String, String> translate(Map<String, String> all, UnaryOperator<String> translated) {
		Map<String, String> result = new LinkedHashMap<>();
		all.forEach((id, value) -> result.put(translated.apply(id), value));
		return result;
	}

	private void tell(String what, Kind kind, List<String> elements) {
		if (!elements.isEmpty()) {
			String names = elements.stream().limit(NAMED).map(this.place).collect(Collectors.joining(", "));
			String more = (elements.size() > NAMED) ? " và " + (elements.size() - NAMED) + " hình khác" : "";
			add((elements.size() == 1) ? elements.get(0) : null, kind, what, what + ": " + names + more + ".");
		}
	}

	private void add(@Nullable String element, Kind kind, String title, String words) {
		this.found.add(new Change(this.file, element, null, kind, Weight.LAYOUT, title, null, null, words));
	}

}
