package org.reformflow.supervision.history;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.VietnameseNumber;
import org.reformflow.supervision.history.StoryTable.CellRow;
import org.reformflow.supervision.history.StoryTable.ExtensionRow;
import org.reformflow.supervision.history.StoryTable.ObstacleRow;

import org.springframework.stereotype.Component;

/** Tells what people and decision tables decided about an assignment. */
@Component
class DecisionWords {

	private static final Map<String, String> OBSTACLE = Map.of("ADJUST_DEADLINE", "Điều chỉnh thời hạn",
			"ADJUST_CONTENT", "Điều chỉnh nội dung", "OTHER_UNIT", "Giao đơn vị khác", "NONE", "Không thay đổi");

	/** Values of our decision tables that are codes. */
	private static final Map<String, String> VALUES = Map.of("office", "Văn phòng", "chief-of-office",
			"Chánh Văn phòng", "leadership", "Lãnh đạo cơ quan", "director", "Giám đốc", "deputy-director",
			"Phó Giám đốc");

	private final InstanceWords words;

	private final Clock clock;

	DecisionWords(InstanceWords words, Clock clock) {
		this.words = words;
		this.clock = clock;
	}

	/** In order of time. */
	List<History.Decision> told(List<CellRow> cells, List<ExtensionRow> extensions, List<ObstacleRow> obstacles) {
		List<History.Decision> all = new ArrayList<>(tables(cells));
		extensions.stream().filter((row) -> row.decidedAt() != null).map(this::extension).forEach(all::add);
		obstacles.stream().filter((row) -> row.decidedAt() != null).map(this::obstacle).forEach(all::add);
		all.sort(Comparator.comparing(History.Decision::at));
		return all;
	}

	private List<History.Decision> tables(List<CellRow> cells) {
		return cells.stream()
			.collect(Collectors.groupingBy(CellRow::evaluation, LinkedHashMap::new, Collectors.toList()))
			.values()
			.stream()
			.map((evaluation) -> new History.Decision(EngineTime.shown(evaluation.get(0).at(), this.clock.getZone()),
					evaluation.get(0).table(), "Bảng quyết định", words(evaluation, true), words(evaluation, false)))
			.toList();
	}

	private static String words(List<CellRow> evaluation, boolean input) {
		return evaluation.stream()
			.filter((cell) -> cell.input() == input)
			.map((cell) -> Objects.requireNonNullElse(cell.clause(), "Giá trị") + ": " + value(cell))
			.collect(Collectors.joining("; "));
	}

	private static String value(CellRow cell) {
		String text = cell.text();
		if (text != null && !text.isEmpty()) {
			return VALUES.getOrDefault(text, text);
		}
		return (cell.number() != null) ? VietnameseNumber.format(cell.number()) : "không có";
	}

	private History.Decision extension(ExtensionRow row) {
		return new History.Decision(decided(row.decidedAt()), "Xin gia hạn", this.words.person(row.decidedBy()),
				row.reason(), extensionState(row.state()) + reason(row.decisionReason()));
	}

	static String extensionState(String state) {
		return switch (state) {
			case "GRANTED" -> "Đồng ý";
			case "REFUSED" -> "Không đồng ý";
			default -> "Đang chờ quyết định";
		};
	}

	private History.Decision obstacle(ObstacleRow row) {
		String decision = Objects.requireNonNullElse(row.decision(), "NONE");
		return new History.Decision(decided(row.decidedAt()), "Vướng mắc", this.words.person(row.decidedBy()),
				row.text(), OBSTACLE.getOrDefault(decision, decision) + reason(row.words()));
	}

	private static String reason(@Nullable String reason) {
		return (reason != null && !reason.isBlank()) ? ": " + reason : "";
	}

	private static OffsetDateTime decided(@Nullable OffsetDateTime at) {
		return Objects.requireNonNull(at);
	}

}
