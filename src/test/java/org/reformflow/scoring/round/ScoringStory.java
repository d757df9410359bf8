package org.reformflow.scoring.round;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.reformflow.People;
import org.reformflow.evidence.EvidenceFile;
import org.reformflow.evidence.EvidenceFiles;
import org.reformflow.evidence.MadeFile;
import org.reformflow.scoring.criteria.CriteriaSet;
import org.reformflow.scoring.criteria.CriteriaSets;
import org.reformflow.scoring.criteria.Criterion;
import org.reformflow.scoring.criteria.Criterion.Level;
import org.reformflow.scoring.criteria.Groups;
import org.reformflow.scoring.criteria.PointsRule;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rounds of the demo department as people make them, through forms. */
@TestComponent
public class ScoringStory {

	static final String DEPARTMENT = "so-khcn";

	static final String OFFICE = "van-phong";

	/** Unit, its officer, its head. */
	private static final Map<String, List<String>> UNITS = Map.of(OFFICE, List.of("vanphong", "chanhvanphong"),
			"quan-ly-khoa-hoc", List.of("chuyenvien.qlkh", "truongphong.qlkh"), "quan-ly-cong-nghe",
			List.of("chuyenvien.qlcn", "truongphong.qlcn"), "quan-ly-chuyen-nganh",
			List.of("chuyenvien.qlchn", "truongphong.qlchn"), "thong-tin-thong-ke",
			List.of("chuyenvien.tttk", "truongphong.tttk"), "chi-cuc-tdc",
			List.of("chuyenvien.tdc", "truongphong.tdc"));

	private final People people;

	private final CriteriaSets sets;

	private final RoundUnitTable units;

	private final EvidenceFiles evidence;

	private final JdbcClient jdbc;

	ScoringStory(People people, CriteriaSets sets, RoundUnitTable units, EvidenceFiles evidence, JdbcClient jdbc) {
		this.people = people;
		this.sets = sets;
		this.units = units;
		this.evidence = evidence;
		this.jdbc = jdbc;
	}

	static String officer(String unit) {
		return Objects.requireNonNull(UNITS.get(unit)).get(0);
	}

	static String head(String unit) {
		return Objects.requireNonNull(UNITS.get(unit)).get(1);
	}

	/**
	 * Leaves 1.1 (30 points, with evidence), 1.2 (30), 2.1 (10), survey 3.1 (30), bonus
	 * T1 (2) and penalty P1 (3).
	 */
	public CriteriaSet set() {
		return set("thu-" + UUID.randomUUID().toString().substring(0, 8));
	}

	/** The shipped example, with 38 leaves that units score. */
	public CriteriaSet shipped() {
		return this.sets.get("shipped-division-example-1");
	}

	/** The id of the round of a title, whose units were given their task. */
	public String started(String title) {
		String round = this.jdbc.sql("select id from scoring_round where title = ?")
			.param(title)
			.query(String.class)
			.single();
		this.people.runJobs(round);
		return round;
	}

	public String title(String round) {
		return this.jdbc.sql("select title from scoring_round where id = ?").param(round).query(String.class).single();
	}

	CriteriaSet set(String code) {
		return this.sets.save(DEPARTMENT, new CriteriaSet("", DEPARTMENT, code, 0, "Bộ tiêu chí thử",
				new Groups(List.of(new Groups.Group("A", BigDecimal.valueOf(90)),
						new Groups.Group("B", BigDecimal.valueOf(80)), new Groups.Group("C", BigDecimal.valueOf(70)))),
				List.of(line("1", null, Level.FIELD, "Chỉ đạo, điều hành", 60, "", false),
						line("1.1", "1", Level.CRITERION, "Kế hoạch của đơn vị", 30, "Kế hoạch đã ban hành", false),
						line("1.2", "1", Level.CRITERION, "Thực hiện nhiệm vụ", 30, "", false),
						line("2", null, Level.FIELD, "Thủ tục hành chính", 10, "", false),
						line("2.1", "2", Level.CRITERION, "Công khai thủ tục", 10, "", false),
						line("3", null, Level.FIELD, "Điều tra", 30, "", false),
						line("3.1", "3", Level.CRITERION, "Mức độ hài lòng", 30, "", true),
						line("T1", null, Level.BONUS, "Sáng kiến", 2, "", false),
						line("P1", null, Level.PENALTY, "Nhiệm vụ trễ hạn", 3, "", false))),
				"vanphong");
	}

	private static Criterion line(String code, @Nullable String parent, Level level, String name, int max,
			String evidence, boolean survey) {
		return new Criterion(code, parent, level, name, BigDecimal.valueOf(max), evidence, new PointsRule.Manual(),
				survey, "");
	}

	/** What the office fills in to open a round: tests stop the clock at 2 March 2026. */
	static Map<String, Object> opening(CriteriaSet set, int year, String... units) {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("title", "Chấm điểm " + UUID.randomUUID().toString().substring(0, 8));
		values.put("year", year);
		values.put("criteria_set", set.id());
		values.put("units", List.of(units));
		values.put("self_due", "2026-03-16");
		values.put("appraisal_due", "2026-03-30");
		values.put("explain_days", 5);
		return values;
	}

	/** The id of a round whose units were given their task. */
	public String open(CriteriaSet set, int year, String... units) {
		String round = this.people.start("vanphong", "unit-scoring", opening(set, year, units)).getBusinessKey();
		this.people.runJobs(round);
		return round;
	}

	RoundUnit unit(String round, String unit) {
		return this.units.find(round, unit).orElseThrow();
	}

	/** The unit's open task of a step, as a person sees it; null for none. */
	@Nullable Task task(String person, String round, String unit, String step) {
		return this.people.tasksOf(person, Objects.requireNonNull(unit(round, unit).processInstanceId()), step)
			.stream()
			.findFirst()
			.orElse(null);
	}

	void submit(String person, String round, String unit, String step, Map<String, Object> values) {
		this.people.submit(person, Objects.requireNonNull(task(person, round, unit, step)), values);
	}

	/** A file of the unit, as if attached to its task. */
	EvidenceFile file(String round, String unit) {
		return this.evidence.keep(new MadeFile(DEPARTMENT, round, unit(round, unit).id(), unit, "Tự chấm điểm",
				"ke-hoach.pdf", "application/pdf", officer(unit)), ("%PDF " + unit).getBytes(StandardCharsets.UTF_8));
	}

	/** Rows 1.1, 1.2, 2.1, T1, P1 of the self-score, complete. */
	List<Map<String, Object>> rows(String round, String unit, double... points) {
		String file = this.jdbc.sql("select id from evidence_file where assignment_id = ?")
			.param(unit(round, unit).id())
			.query(String.class)
			.list()
			.stream()
			.findFirst()
			.orElseGet(() -> file(round, unit).id());
		List<Map<String, Object>> rows = new ArrayList<>();
		for (double each : points) {
			Map<String, Object> row = new LinkedHashMap<>();
			row.put("points", each);
			row.put("cause", "Thiếu người");
			row.put("responsible", "Bộ phận tổng hợp");
			row.put("remedy", "Phân công lại");
			rows.add(row);
		}
		rows.get(0).put("evidence", List.of(file));
		return rows;
	}

	Map<String, Object> sheet(String round, String unit, String decision, List<Map<String, Object>> rows) {
		return Map.of("rows", rows, "decision", decision, "version", String.valueOf(unit(round, unit).version()));
	}

	/** The head fills and hands in the self-score. */
	public void selfScore(String round, String unit, double... points) {
		submit(head(unit), round, unit, "Task_SelfScore", sheet(round, unit, "submit", rows(round, unit, points)));
	}

	/** Rows with points; a reason where there is one. */
	static List<Map<String, Object>> decided(@Nullable String reason, double... points) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (double each : points) {
			rows.add((reason != null) ? Map.of("points", each, "reason", reason) : Map.of("points", each));
		}
		return rows;
	}

	/** The office, or the leadership for the office, appraises. */
	void appraise(String round, String unit, @Nullable String reason, double... points) {
		submit(unit.equals(OFFICE) ? "phogiamdoc" : "vanphong", round, unit, "Task_Appraise",
				sheet(round, unit, "submit", decided(reason, points)));
		this.people.runJobs(round);
	}

	/** Self-score and appraisal are the same. */
	public void scored(String round, String unit, double... points) {
		selfScore(round, unit, points);
		appraise(round, unit, null, points);
	}

	void lock(String round) {
		this.people.submit("chanhvanphong", round, "Task_Lock", Map.of("lockDecision", "lock"));
	}

	public void publish(String round) {
		lock(round);
		this.people.submit("giamdoc", round, "Task_Approve", Map.of("publishDecision", "approve"));
		this.people.runJobs(round);
	}

}
