package org.reformflow.supervision.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.ProductTest;
import org.reformflow.Statements;
import org.reformflow.TestClock;
import org.reformflow.supervision.Scope;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Figures of the board, of departments made for a test. */
@ProductTest
class BoardTests {

	@Autowired
	private Boards boards;

	@Autowired
	private Progress progress;

	@Autowired
	private Selections selections;

	@Autowired
	private Lists lists;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	private BoardRows rows;

	@BeforeEach
	void inSpring2041() {
		this.clock.stopAt("2041-03-20T08:00");
		this.rows = new BoardRows(this.jdbc);
	}

	@AfterEach
	void letTheClockRun() {
		this.clock.reset();
	}

	private Board board() {
		return this.boards.of(selection(null, Filter.NONE));
	}

	private Selection selection(@Nullable String unit, Filter filter) {
		return this.selections.of(new Scope(this.rows.department(), unit), filter);
	}

	private static Filter unit(String unit) {
		return new Filter(null, null, unit, null, null, null);
	}

	private static Filter days(String from, String to) {
		return new Filter(LocalDate.parse(from), LocalDate.parse(to), null, null, null, null);
	}

	@Test
	void countsEveryGroupingAtOnce() {
		this.rows.assignment(this.rows.directive(), BoardRows.UNIT, "IN_PROGRESS", "2041-03-15", null,
				Map.of("area", "TTHC", "officer", "chuyenvien.qlkh"));
		this.rows.assignment(this.rows.directive(), BoardRows.UNIT, "AWAITING_CONFIRMATION", "2041-03-15", null,
				Map.of());
		this.rows.open(BoardRows.OTHER_UNIT, null);
		this.rows.assignment(this.rows.directive(), BoardRows.OTHER_UNIT, "IN_PROGRESS", "2041-05-01", null,
				Map.of("suspended", true));
		this.rows.assignment(this.rows.directive(), BoardRows.OTHER_UNIT, "CANCELLED", "2041-03-15", null, Map.of());
		this.rows.done(BoardRows.OTHER_UNIT, "2041-02-10", "2041-02-11");

		Board board = board();

		assertThat(board.total().numbers()).containsEntry(Standing.LATE, 1)
			.containsEntry(Standing.AWAITING_CONFIRMATION, 1)
			.containsEntry(Standing.NO_DEADLINE, 1)
			.containsEntry(Standing.SUSPENDED, 1)
			.containsEntry(Standing.DONE_LATE, 1)
			.containsEntry(Standing.IN_TERM, 0)
			.hasSize(Standing.values().length);
		for (List<Board.Group> groups : List.of(board.byUnit(), board.byArea(), board.byDirective(), board.byMonth(),
				board.byOfficer())) {
			assertThat(groups.stream()
				.flatMap((group) -> group.numbers().values().stream())
				.mapToInt(Integer::intValue)
				.sum()).isEqualTo(5);
		}
		assertThat(board.byArea()).extracting(Board.Group::name)
			.containsExactly("Cải cách thủ tục hành chính", "Ngoài các lĩnh vực");
		assertThat(board.byMonth()).extracting(Board.Group::key).containsExactly("2041-02", "2041-03", "2041-05", "");
		assertThat(board.byOfficer()).extracting(Board.Group::name)
			.containsExactly("Chuyên viên phòng Quản lý Khoa học", "Chưa giao người");
		assertThat(board.byDirective()).extracting(Board.Group::name).containsExactly("Kế hoạch năm");
		assertThat(board.longestLate()).hasSize(1).allMatch((row) -> row.daysLate() == 5);
		assertThat(board.filters().directives()).extracting(Board.Choice::key).containsExactly(this.rows.directive());
	}

	@Test
	void comparesRatesAcrossTheYearsEnd() {
		this.clock.stopAt("2042-02-10T08:00");
		this.rows.done(BoardRows.UNIT, "2042-01-10", "2042-01-10");
		this.rows.done(BoardRows.UNIT, "2042-01-10", "2042-01-11");
		this.rows.done(BoardRows.UNIT, "2042-01-10", "2042-02-10");
		this.rows.done(BoardRows.UNIT, null, "2042-02-10");
		this.rows.done(BoardRows.UNIT, "2041-01-10", "2041-01-10");
		this.rows.done(BoardRows.UNIT, "2041-02-08", "2041-02-09");
		this.rows.done(BoardRows.UNIT, "2041-12-31", "2041-12-31");

		Board year = board();
		Board days = this.boards.of(selection(null, days("2042-01-05", "2042-01-11")));

		assertThat(year.total().onTimeRate()).isEqualTo(new BigDecimal("33.3"));
		assertThat(year.total().previousOnTimeRate()).as("without 31 December").isEqualTo(new BigDecimal("50.0"));
		assertThat(year.total().numbers()).containsEntry(Standing.DONE_NO_DEADLINE, 1)
			.containsEntry(Standing.DONE_ON_TIME, 1);
		assertThat(year.byMonth()).extracting(Board.Group::key).containsExactly("2042-01", "2042-02");
		assertThat(year.byMonth().get(0).previousOnTimeRate()).isEqualTo(new BigDecimal("100.0"));
		assertThat(year.byMonth().get(1).previousOnTimeRate()).isEqualTo(new BigDecimal("0.0"));
		assertThat(days.previousFrom()).isEqualTo("2041-12-29");
		assertThat(days.total().previousOnTimeRate()).isEqualTo(new BigDecimal("100.0"));
		assertThat(days.total().onTimeRate()).isEqualTo(new BigDecimal("50.0"));
	}

	@Test
	void hasNoRateWhenNothingWasDoneWithADeadline() {
		this.rows.done(BoardRows.UNIT, null, "2041-02-10");

		assertThat(board().total().onTimeRate()).isNull();
	}

	@Test
	void seesTetComing() {
		this.clock.stopAt("2026-02-12T08:00");
		this.rows.open(BoardRows.UNIT, "2026-02-24");
		this.rows.open(BoardRows.UNIT, "2026-02-25");

		assertThat(board().total().numbers()).as("13, 23 and 24 February are worked")
			.containsEntry(Standing.DUE_SOON, 1)
			.containsEntry(Standing.IN_TERM, 1);
	}

	@Test
	void takesTwelveStatementsHoweverMuchThereIs() {
		for (int i = 0; i < 60; i++) {
			String directive = this.rows.directive("Kế hoạch " + i);
			String assignment = this.rows.assignment(directive, BoardRows.UNIT, "IN_PROGRESS", "2041-03-15", null,
					Map.of());
			this.rows.obstacle(assignment, "RAISED", "2041-03-10");
			this.rows.tier("assignment", assignment, "T+0", 0, Map.of());
		}

		assertThat(board().byDirective()).hasSize(30);
		assertThat(Statements.in(this::board)).as("once the calendar is known").isBetween(10, 12);
	}

	@Test
	void saysWhoCanUnblock() {
		String one = this.rows.open(BoardRows.UNIT, "2041-03-25");
		String other = this.rows.open(BoardRows.OTHER_UNIT, "2041-03-25");
		this.rows.obstacle(one, "RAISED", "2041-03-01");
		this.rows.obstacle(one, "RAISED", "2041-03-10");
		this.rows.obstacle(other, "GATHERED", "2041-03-19");

		Board board = board();
		Page<Lists.Obstacle> raised = this.lists.obstacles(selection(null, Filter.NONE), Unblocker.RAISED, null);

		assertThat(board.obstacles()).containsExactly(
				new Board.Blocked("RAISED", "Văn phòng tổng hợp, cho ý kiến", 2, 19),
				new Board.Blocked("GATHERED", "Lãnh đạo quyết định", 1, 1));
		assertThat(board.total().obstacles()).isEqualTo(3);
		assertThat(group(board.byUnit(), BoardRows.UNIT).obstacles()).isEqualTo(2);
		assertThat(raised.rows()).extracting(Lists.Obstacle::days).containsExactly(19L, 10L);
		assertThat(this.lists.obstacles(selection(BoardRows.OTHER_UNIT, Filter.NONE), null, null).rows()).hasSize(1);
		assertThat(this.boards.of(selection(BoardRows.OTHER_UNIT, Filter.NONE)).obstacles()).hasSize(1);
	}

	private static Board.Group group(List<Board.Group> groups, String key) {
		return groups.stream().filter((group) -> group.key().equals(key)).findFirst().orElseThrow();
	}

	@Test
	void pagesByKeyWithoutLosingOrRepeating() {
		String assignment = this.rows.open(BoardRows.UNIT, "2041-03-25");
		for (int i = 0; i < 120; i++) {
			this.rows.obstacle(assignment, "RAISED", "2041-03-01");
		}
		Selection all = selection(null, Filter.NONE);

		Page<Lists.Obstacle> first = this.lists.obstacles(all, null, null);
		Page<Lists.Obstacle> second = this.lists.obstacles(all, null, first.next());
		Page<Lists.Obstacle> third = this.lists.obstacles(all, null, second.next());

		assertThat(Stream.of(first, second, third).flatMap((page) -> page.rows().stream()).map(Lists.Obstacle::id))
			.doesNotHaveDuplicates()
			.hasSize(120);
		assertThat(third.next()).isNull();
	}

	@Test
	void countsTiersThatCameAndAnswersOwed() {
		String late = this.rows.open(BoardRows.UNIT, "2041-03-01");
		this.rows.tier("assignment", late, "T+3", 3,
				Map.of("answer_by", "UNIT_HEAD", "answer_due", LocalDate.parse("2041-03-10"), "slip", "01/PĐĐ"));
		String answered = this.rows.open(BoardRows.OTHER_UNIT, "2041-03-01");
		this.rows.tier("assignment", answered, "T+3", 3, Map.of("answer_by", "UNIT_HEAD", "answer_due",
				LocalDate.parse("2041-03-10"), "answered_at", BoardRows.at("2041-03-09")));
		this.rows.tier("task", "gone", "T-3", -3, Map.of());
		String before = this.rows.tier("assignment", "ended", "T+15", 15, Map.of());
		this.jdbc.sql("update ladder set state = 'ENDED' where id = ?").param(before).update();

		List<Board.Escalated> escalations = board().escalations();
		List<Lists.Escalation> unanswered = this.lists.escalations(selection(null, Filter.NONE), "T+3", true, null)
			.rows();

		assertThat(escalations).containsExactly(new Board.Escalated("T-3", "Bậc T-3", 1, 0),
				new Board.Escalated("T+3", "Bậc T+3", 2, 1));
		assertThat(unanswered).hasSize(1);
		assertThat(unanswered.get(0)).satisfies((row) -> {
			assertThat(row.answerBy()).isEqualTo("người đứng đầu đơn vị");
			assertThat(row.slip()).isEqualTo("01/PĐĐ");
			assertThat(row.subject()).isEqualTo("Nhiệm vụ");
			assertThat(row.unitName()).contains("Khoa học");
		});
		assertThat(this.boards.of(selection(BoardRows.OTHER_UNIT, Filter.NONE)).escalations())
			.containsExactly(new Board.Escalated("T+3", "Bậc T+3", 1, 0));
		assertThat(this.boards.of(selection(null, new Filter(null, null, null, this.rows.directive(), null, null)))
			.escalations()).extracting(Board.Escalated::tier).containsExactly("T+3");
	}

	@Test
	void tellsTheWholeDepartmentsReadersOfLostNotices() {
		this.rows.notice("REFUSED", BoardRows.at("2041-02-01"), "chuyenvien.qlkh");
		this.rows.notice("QUEUED", BoardRows.at("2041-03-19"), "giamdoc.tt");
		this.rows.notice("QUEUED", BoardRows.at("2041-03-21"), "giamdoc.tt");
		this.rows.notice("DIGEST", BoardRows.at("2041-03-01"), "giamdoc.tt");
		this.rows.notice("DIGEST", BoardRows.at("2041-03-20"), "giamdoc.tt");
		this.rows.notice("SENT", BoardRows.at("2041-02-01"), "giamdoc.tt");

		assertThat(board().undelivered()).extracting(Board.Undelivered::key, Board.Undelivered::count)
			.containsExactly(tuple("REFUSED", 1), tuple("QUEUED", 1), tuple("DIGEST", 1));
		assertThat(this.boards.of(selection(null, unit(BoardRows.UNIT))).undelivered())
			.extracting(Board.Undelivered::key)
			.containsExactly("REFUSED");
		assertThat(this.boards.of(selection(BoardRows.UNIT, Filter.NONE)).undelivered()).isEmpty();
		assertThat(this.lists.undelivered(selection(null, Filter.NONE), Undelivery.REFUSED, null).rows())
			.extracting(Lists.UndeliveredNotice::recipientName)
			.containsExactly("Chuyên viên phòng Quản lý Khoa học");
	}

	@Test
	void showsReportsOwedToTheirUnitOnly() {
		String period = this.rows.insert("report_period",
				Map.of("department", this.rows.department(), "calendar", "cchc", "period_year", 2041, "code", "Q1",
						"name", "Quý I năm 2041", "from_day", LocalDate.parse("2041-01-01"), "to_day",
						LocalDate.parse("2041-03-14"), "cumulative_from", LocalDate.parse("2041-01-01"), "due_day",
						LocalDate.parse("2041-03-18")),
				Map.of("opened_at", BoardRows.at("2041-03-01")));
		for (String unit : List.of(BoardRows.UNIT, BoardRows.OTHER_UNIT)) {
			this.rows.insertRow("unit_report",
					Map.of("period_id", period, "unit", unit, "state", "OPEN", "round", 1, "late", false));
		}
		this.rows.insertRow("unit_report",
				Map.of("period_id", period, "unit", "van-phong", "state", "HANDED_IN", "round", 1, "late", false));

		assertThat(board().reports()).extracting(Board.OwedReport::unit, Board.OwedReport::daysLate)
			.containsExactly(tuple(BoardRows.UNIT, 2L), tuple(BoardRows.OTHER_UNIT, 2L));
		assertThat(this.boards.of(selection(BoardRows.UNIT, Filter.NONE)).reports()).extracting(Board.OwedReport::unit)
			.containsExactly(BoardRows.UNIT);
	}

	private Board.Scores scores(@Nullable String unit) {
		return Objects.requireNonNull(this.boards.of(selection(unit, Filter.NONE)).scores());
	}

	@Test
	void showsScoresOncePublished() {
		String round = this.rows.insert("scoring_round",
				Map.of("department", this.rows.department(), "scoring_year", 2041, "title", "Chấm điểm 2041", "set_id",
						"s", "set_code", "s", "state", "OPEN", "self_due", LocalDate.parse("2041-03-01"),
						"appraisal_due", LocalDate.parse("2041-03-01"), "explain_days", 3),
				Map.of("planned_end", LocalDate.parse("2041-03-31"), "opened_by", "vanphong", "opened_at",
						BoardRows.at("2041-02-01"), "publication", 0));
		this.rows.insertRow("unit_result", Map.of("round_id", round, "publication", 1, "unit", BoardRows.UNIT, "earned",
				1, "counted", 1, "total", new BigDecimal("92.50"), "rescaled", false, "place", 1));
		this.rows.insertRow("unit_result", Map.of("round_id", round, "publication", 1, "unit", BoardRows.OTHER_UNIT,
				"earned", 1, "counted", 1, "total", new BigDecimal("80"), "rescaled", false, "place", 2));

		assertThat(board().scores()).isEqualTo(new Board.Scores(2041, "Chấm điểm 2041", false, List.of()));
		this.jdbc.sql("update scoring_round set publication = 1, state = 'PUBLISHED' where id = ?")
			.param(round)
			.update();
		assertThat(scores(null).units()).extracting(Board.UnitScore::rank).containsExactly(1, 2);
		assertThat(scores(BoardRows.OTHER_UNIT).units()).extracting(Board.UnitScore::key)
			.containsExactly(BoardRows.OTHER_UNIT);
		assertThat(this.boards.of(selection(null, days("2040-01-01", "2040-12-31"))).scores()).isNull();
	}

	@Test
	void opensLaterMonthsAndThoseWithoutAnybody() {
		String mine = this.rows.assignment(this.rows.directive(), BoardRows.UNIT, "IN_PROGRESS", "2041-05-15", null,
				Map.of("officer", "chuyenvien.qlkh", "area", "TTHC"));
		String nobodys = this.rows.open(BoardRows.UNIT, "2041-05-31");
		String endless = this.rows.open(BoardRows.UNIT, null);

		assertThat(ids(Filter.NONE, new Behind(null, "2041-05"))).containsExactly(mine, nobodys);
		assertThat(ids(Filter.NONE, new Behind(Standing.NO_DEADLINE, "none"))).containsExactly(endless);
		assertThat(ids(Filter.NONE, new Behind(null, null))).containsExactly(mine, nobodys, endless);
		assertThat(ids(new Filter(null, null, null, null, null, "none"), new Behind(null, "2041-05")))
			.containsExactly(nobodys);
		assertThat(ids(new Filter(null, null, null, null, "TTHC", null), new Behind(null, null))).containsExactly(mine);
	}

	private List<String> ids(Filter filter, Behind behind) {
		return this.progress.lines(selection(null, filter), behind, null)
			.rows()
			.stream()
			.map(AssignmentPage.Row::id)
			.toList();
	}

}
