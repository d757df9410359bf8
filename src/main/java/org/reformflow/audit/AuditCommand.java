package org.reformflow.audit;

import java.io.PrintStream;
import java.util.List;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;

/**
 * {@code java -jar reform-flow.jar audit verify}: verifies the audit log of the database
 * that the product is set up for, without starting the product. Only reads.
 */
public final class AuditCommand {

	/** The log is whole. */
	public static final int WHOLE = 0;

	/** Something was changed, removed or inserted. */
	public static final int BROKEN = 1;

	/** The command was not understood or the database could not be read. */
	public static final int UNUSABLE = 2;

	private static final int SHOWN = 20;

	private AuditCommand() {
	}

	/**
	 * Prints what is wrong, by entry.
	 * @return the exit code of the command
	 */
	public static int run(List<String> words, PrintStream out) {
		if (words.isEmpty() || !words.get(0).equals("verify")) {
			out.println("Cách dùng: java -jar reform-flow.jar audit verify");
			return UNUSABLE;
		}
		String[] arguments = words.subList(1, words.size()).toArray(String[]::new);
		try (var context = new SpringApplicationBuilder(Settings.class).web(WebApplicationType.NONE)
			.properties("spring.main.banner-mode=off", "logging.level.root=error", "spring.main.log-startup-info=false")
			.run(arguments)) {
			return tell(context.getBean(AuditLog.class).verify(), out);
		}
		catch (DataAccessException ex) {
			out.println("Không đọc được cơ sở dữ liệu (với H2, hãy dừng máy chủ trước): "
					+ ex.getMostSpecificCause().getMessage());
			return UNUSABLE;
		}
	}

	static int tell(Verdict verdict, PrintStream out) {
		verdict.findings()
			.stream()
			.limit(SHOWN)
			.forEach((finding) -> out.printf("Mục %d: %s.%n", finding.id(), finding.fault().words()));
		if (verdict.isValid()) {
			out.printf("Nhật ký kiểm toán nguyên vẹn: %d mục.%n", verdict.entries());
			return WHOLE;
		}
		out.printf("Nhật ký kiểm toán KHÔNG nguyên vẹn: %d mục, %d chỗ hỏng, chỗ đầu tiên ở mục %d.%n",
				verdict.entries(), verdict.findings().size(), verdict.firstBroken().orElse(0L));
		return BROKEN;
	}

	/** What verifying needs of the product. */
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
			JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class })
	@EnableConfigurationProperties(AuditSettings.class)
	@Import({ AuditKeys.class, Anchor.class, EntryTable.class, SealTable.class, AuditLog.class })
	static class Settings {

	}

}
