package org.reformflow.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

/** The statements of some work with their values written into them, to be explained. */
final class StatementLog {

	private static final Logger LOGGER = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core");

	private static final Pattern STATEMENT = Pattern.compile("Executing prepared SQL statement \\[(.*)]",
			Pattern.DOTALL);

	private static final Pattern VALUE = Pattern.compile("parameter value \\[(.*)], value class \\[(.*?)]",
			Pattern.DOTALL);

	private StatementLog() {
	}

	static List<String> of(Runnable work) {
		ListAppender<ILoggingEvent> log = new ListAppender<>();
		Level before = LOGGER.getLevel();
		log.start();
		LOGGER.addAppender(log);
		LOGGER.setLevel(Level.TRACE);
		LOGGER.setAdditive(false);
		try {
			work.run();
		}
		finally {
			LOGGER.setAdditive(true);
			LOGGER.setLevel(before);
			LOGGER.detachAppender(log);
		}
		return read(log.list.stream().map(ILoggingEvent::getFormattedMessage).toList());
	}

	private static List<String> read(List<String> messages) {
		List<String> statements = new ArrayList<>();
		for (String message : messages) {
			Matcher statement = STATEMENT.matcher(message);
			Matcher value = VALUE.matcher(message);
			if (statement.find()) {
				statements.add(statement.group(1));
			}
			else if (value.find()) {
				String literal = value.group(2).endsWith("Integer") ? value.group(1)
						: "'" + value.group(1).replace("'", "''") + "'";
				int last = statements.size() - 1;
				statements.set(last, statements.get(last).replaceFirst("\\?", Matcher.quoteReplacement(literal)));
			}
		}
		return statements;
	}

}
