package org.reformflow.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.reformflow.ProductTest;
import org.reformflow.Statements;
import org.reformflow.Visitor;
import org.reformflow.organisation.Organisation;
import org.reformflow.supervision.Scope;
import org.reformflow.supervision.progress.Boards;
import org.reformflow.supervision.progress.Filter;
import org.reformflow.supervision.progress.Selections;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the board of supervision costs with 1,000,000 closed and 100,000 open assignments
 * in 34 departments, on PostgreSQL: {@code mvn -Pbenchmark test
 * -Dtest=SupervisionBenchmark}. Plans of the statements are left in
 * {@code target/supervision-plans.txt}.
 */
@ProductTest
@Tag("benchmark")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(named = "test.database", matches = "postgresql")
class SupervisionBenchmark {

	private static final int WARM_UP = 20;

	private static final int CALLS = 40;

	/** The median one of 34 by size. */
	private static final String NORMAL = "bench-17";

	@LocalServerPort
	private int port;

	@Autowired
	private Boards boards;

	@Autowired
	private Selections selections;

	@Autowired
	private Organisation organisation;

	@Autowired
	private Clock clock;

	@Autowired
	private DataSource database;

	@Autowired
	private JdbcClient jdbc;

	private final Map<String, double[]> results = new LinkedHashMap<>();

	@BeforeAll
	void makeHistory() throws SQLException {
		long start = System.nanoTime();
		new SupervisionHistory(this.database).make(LocalDate.now(this.clock));
		ReflectionTestUtils.invokeMethod(this.organisation, "reload");
		System.out.printf("History made in %.0f s%n", (System.nanoTime() - start) / 1e9);
		this.jdbc.sql("""
				select department, count(*) filter (where state = 'DONE'), count(*) filter (where state <> 'DONE')
				from assignment where department in ('so-khcn', ?) group by department""")
			.param(NORMAL)
			.query((row, number) -> "%s: %,d closed, %,d open".formatted(row.getString(1), row.getInt(2),
					row.getInt(3)))
			.list()
			.forEach(System.out::println);
		assertThat(this.jdbc.sql("select count(*) from assignment where state = 'DONE'").query(Integer.class).single())
			.isGreaterThanOrEqualTo(1_000_000);
	}

	@Test
	void theBoardAnswersInOnePageLoad() throws IOException {
		Visitor biggest = Visitor.browser(this.port, "giamsat");
		Runnable normal = () -> this.boards.of(this.selections.of(new Scope(NORMAL, null), Filter.NONE));

		promise("board, normal department, no filter", normal);
		promise("board, biggest department over REST, no filter", () -> read(biggest, "/board"));
		promise("board, biggest, the quarter",
				() -> read(biggest, "/board?from=" + LocalDate.now(this.clock).minusMonths(3)));
		double[] wide = measure("board, biggest, three years beside the three before",
				() -> read(biggest, "/board?from=" + LocalDate.now(this.clock).minusYears(3)));
		promise("board, biggest, one unit", () -> read(biggest, "/board?unit=quan-ly-khoa-hoc"));
		promise("board, head of a unit", headOf("truongphong.qlkh"));
		int statements = Statements.in(() -> read(biggest, "/board"));
		System.out.println("Statements of a board over REST: " + statements);
		plans(() -> read(biggest, "/board"), "supervision-plans.txt");
		plans(() -> read(biggest, "/board?unit=quan-ly-khoa-hoc"), "supervision-plans-unit.txt");
		assertThat(statements).isLessThanOrEqualTo(12);
		assertThat(wide[1]).as("p95 of a wide span").isLessThanOrEqualTo(1000);
		report();
	}

	private Runnable headOf(String person) {
		Visitor head = Visitor.browser(this.port, person);
		return () -> read(head, "/board");
	}

	@Test
	void listsPageByKey() throws IOException {
		Visitor reader = Visitor.browser(this.port, "giamsat");
		for (String list : List.of("/assignments?standing=LATE", "/assignments?standing=DONE_ON_TIME", "/assignments?",
				"/obstacles?", "/escalations?", "/escalations?tier=T%2B3&unanswered=true", "/undelivered?by=REFUSED")) {
			String deep = list + "&after=" + deep(reader, list);
			promise("first page of " + list, () -> read(reader, list));
			promise("deep page of " + list, () -> read(reader, deep));
		}
		plans(() -> read(reader, "/assignments?standing=LATE"), "supervision-plans-lists.txt");
		report();
	}

	/** The token of the fortieth page, or of the last one. */
	private static String deep(Visitor reader, String list) {
		String after = read(reader, list).path("next").asText("");
		for (int page = 2; page < 40; page++) {
			String next = read(reader, list + "&after=" + after.replace("+", "%2B")).path("next").asText("");
			if (next.isEmpty() || next.equals("null")) {
				break;
			}
			after = next;
		}
		return after.replace("+", "%2B");
	}

	private static JsonNode read(Visitor reader, String path) {
		Visitor.Answer answer = reader.get("/api/supervision" + path);
		assertThat(answer.status()).isEqualTo(200);
		return answer.json();
	}

	private double[] measure(String what, Runnable work) {
		for (int i = 0; i < WARM_UP; i++) {
			work.run();
		}
		List<Double> millis = new ArrayList<>();
		for (int i = 0; i < CALLS; i++) {
			long start = System.nanoTime();
			work.run();
			millis.add((System.nanoTime() - start) / 1e6);
		}
		double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		double[] found = { sorted[CALLS / 2], sorted[(int) Math.ceil(CALLS * 0.95) - 1] };
		System.out.printf("%-70s median %6.1f ms  p95 %6.1f ms%n", what, found[0], found[1]);
		return found;
	}

	/** As {@link #measure}, with the time that people are promised. */
	private void promise(String what, Runnable work) {
		this.results.put(what, measure(what, work));
	}

	private void report() {
		this.results.forEach((what, found) -> {
			assertThat(found[0]).as("median of " + what).isLessThanOrEqualTo(300);
			assertThat(found[1]).as("p95 of " + what).isLessThanOrEqualTo(1000);
		});
	}

	private void plans(Runnable work, String file) throws IOException {
		List<String> lines = new ArrayList<>();
		for (String sql : StatementLog.of(work)) {
			lines.add(sql);
			lines.addAll(this.jdbc.sql("explain (analyze, buffers) " + sql).query(String.class).list());
			lines.add("");
		}
		Files.write(Path.of("target", file), lines);
	}

}
