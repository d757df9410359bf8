package org.reformflow.supervision.briefing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.reformflow.process.VietnameseDates;
import org.reformflow.supervision.progress.Board;

/** What the mail of a briefing says; its lists are short, the page has them all. */
final class BriefingWords {

	/** The placeholders of template {@code briefing-weekly}. */
	static final Set<String> NAMES = Set.of("body", "until", "page", "lateCount", "dueCount", "figures", "name", "now",
			"before", "change", "rate", "previousRate", "late", "due", "obstacles", "listed", "reports", "text", "unit",
			"officer", "day", "days", "obstacle", "decider", "state", "moreLate", "moreDue", "moreObstacles");

	private static final int MOST = 10;

	private static final int LONGEST = 160;

	private BriefingWords() {
	}

	static Map<String, Object> of(Briefing briefing, String page) {
		Board board = briefing.board();
		return Map.ofEntries(Map.entry("body", briefing.body()),
				Map.entry("until", VietnameseDates.words(briefing.until())), Map.entry("page", page),
				Map.entry("lateCount", briefing.lateCount()), Map.entry("dueCount", briefing.due().size()),
				Map.entry("figures",
						briefing.figures()
							.stream()
							.map((figure) -> Map.of("name", figure.name(), "now", figure.now(), "before",
									figure.before(), "change", figure.change()))
							.toList()),
				Map.entry("rate", Briefings.rate(board.total().onTimeRate())),
				Map.entry("previousRate", Briefings.rate(board.total().previousOnTimeRate())),
				Map.entry("late", first(briefing.late(), BriefingWords::line)),
				Map.entry("moreLate", more(briefing.lateCount())),
				Map.entry("due", first(briefing.due(), BriefingWords::line)),
				Map.entry("moreDue", more(briefing.due().size())),
				Map.entry("obstacles", first(briefing.obstacles(), BriefingWords::obstacle)),
				Map.entry("moreObstacles", more(briefing.obstacles().size())),
				Map.entry("listed", first(briefing.listed(), BriefingWords::matter)),
				Map.entry("reports", first(board.reports(), BriefingWords::report)));
	}

	/** How many the mail leaves out; empty for none. */
	private static String more(int all) {
		return (all > MOST) ? String.valueOf(all - MOST) : "";
	}

	private static <T> List<Map<String, Object>> first(List<T> all, Function<T, Map<String, Object>> words) {
		return all.stream().limit(MOST).map(words).toList();
	}

	private static Map<String, Object> line(MeetingLine line) {
		return Map.of("text", cut(line.text()), "unit", line.unitName(), "officer", line.officerName(), "day",
				VietnameseDates.words(line.due()), "days", line.days(), "obstacle", cut(line.obstacle()));
	}

	private static Map<String, Object> obstacle(MeetingObstacle obstacle) {
		return Map.of("text", cut(obstacle.text()), "unit", obstacle.unitName(), "days", obstacle.days(), "decider",
				obstacle.decider());
	}

	private static Map<String, Object> matter(MeetingMatter matter) {
		return Map.of("text", cut(matter.title()), "unit", matter.unitName(), "days", matter.daysLate());
	}

	private static Map<String, Object> report(Board.OwedReport report) {
		return Map.of("text", report.name(), "unit", report.unitName(), "day", VietnameseDates.words(report.due()),
				"state", report.stateName());
	}

	private static String cut(String text) {
		String line = text.replaceAll("\\s+", " ").strip();
		return (line.length() > LONGEST) ? line.substring(0, LONGEST - 1).strip() + "…" : line;
	}

}
