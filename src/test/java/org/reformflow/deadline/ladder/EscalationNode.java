package org.reformflow.deadline.ladder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.reformflow.ReformFlowApplication;
import org.reformflow.deadline.DeadlineKind;
import org.reformflow.notification.NoticeStory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The product in a JVM of its own, to be killed. When it finds no ladders it makes
 * {@value #LADDERS} in one transaction, each with a tier that comes due within seconds;
 * the office is open day and night.
 */
@Import(NoticeStory.Settings.class)
class EscalationNode {

	static final int LADDERS = 150;

	private static final String DEPARTMENT = "so-khcn";

	public static void main(String[] args) {
		SpringApplication product = new SpringApplication(ReformFlowApplication.class, EscalationNode.class);
		product.addInitializers(EscalationNode::leaveTestsOut);
		product.run(args);
	}

	/** The product scans the packages of its tests, too, as they have the same names. */
	private static void leaveTestsOut(ConfigurableApplicationContext context) {
		context.getBeanFactory().registerSingleton("testsLeftOut", new TypeExcludeFilter() {

			@Override
			public boolean match(MetadataReader type, MetadataReaderFactory types) {
				try {
					return type.getResource().getURL().getPath().contains("/test-classes/");
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			}

			@Override
			public boolean equals(Object other) {
				return this == other;
			}

			@Override
			public int hashCode() {
				return System.identityHashCode(this);
			}

		});
	}

	@Bean
	LadderOwner faultMatters() {
		return new LadderOwner() {

			@Override
			public String name() {
				return "fault";
			}

			@Override
			public Map<String, Facts> facts(Collection<String> ids) {
				Map<String, Facts> facts = new HashMap<>();
				ids.forEach((id) -> facts.put(id,
						new Facts("Việc " + id, "", "quan-ly-khoa-hoc", Set.of("chuyenvien.qlkh"), "hôm qua")));
				return facts;
			}

			@Override
			public void move(String id, LocalDate lastDay, String reason) {
				throw new UnsupportedOperationException();
			}

		};
	}

	@Bean
	ApplicationListener<ApplicationReadyEvent> firstLadders(Ladders ladders, JdbcClient jdbc, Clock clock,
			PlatformTransactionManager transactions) {
		return (ready) -> new TransactionTemplate(transactions).executeWithoutResult((status) -> {
			if (jdbc.sql("select count(*) from ladder").query(Integer.class).single() == 0) {
				LocalDate today = LocalDate.now(clock);
				neverClose(jdbc, today);
				ladders.watch(IntStream.range(0, LADDERS).mapToObj((number) -> ladder(number, today)).toList());
				comeOneByOne(jdbc);
			}
		});
	}

	/** Fires on the first opening after yesterday: now. */
	private static NewLadder ladder(int number, LocalDate today) {
		return new NewLadder(DEPARTMENT, "fault", "matter-" + number, "decision", "normal", "matter-" + number,
				DeadlineKind.NO_LATER_THAN, "hôm qua", List.of(), today.minusDays(1), today.minusDays(1));
	}

	/**
	 * So that mails of the first go out between; the second half comes an hour later, so
	 * that some are left whenever the product is killed.
	 */
	private static void comeOneByOne(JdbcClient jdbc) {
		jdbc.sql("""
				update act_ru_job job set duedate_ = job.duedate_ + numbered.place * interval '20 milliseconds'
				+ case when numbered.place > ? then interval '1 hour' else interval '0' end
				from (select id_, row_number() over (order by id_) as place from act_ru_job
				where process_def_key_ = 'deadline-escalation') numbered where numbered.id_ = job.id_""")
			.param(LADDERS / 2)
			.update();
	}

	private static void neverClose(JdbcClient jdbc, LocalDate today) {
		jdbc.sql("insert into office_hours values (?, '00:00-23:59', 'test', current_timestamp)")
			.param(DEPARTMENT)
			.update();
		for (LocalDate day = today.minusDays(7); day.isBefore(today.plusDays(7)); day = day.plusDays(1)) {
			jdbc.sql("insert into calendar_day values (?, ?, 'WORKDAY', '', '', '', 'test', current_timestamp)")
				.params(DEPARTMENT, day)
				.update();
		}
		jdbc.sql("insert into calendar_version values (?, 1)").param(DEPARTMENT).update();
	}

}
