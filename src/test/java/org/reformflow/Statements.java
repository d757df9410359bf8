package org.reformflow;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

/** Counts SQL statements. */
public final class Statements {

	private Statements() {
	}

	/** How many the product itself makes in some work, without the engine's. */
	public static int in(Runnable work) {
		Logger logger = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
		ListAppender<ILoggingEvent> log = new ListAppender<>();
		Level before = logger.getLevel();
		log.start();
		logger.addAppender(log);
		logger.setLevel(Level.DEBUG);
		logger.setAdditive(false);
		try {
			work.run();
		}
		finally {
			logger.setAdditive(true);
			logger.setLevel(before);
			logger.detachAppender(log);
		}
		return (int) log.list.stream()
			.filter((event) -> event.getFormattedMessage().startsWith("Executing prepared SQL statement ["))
			.count();
	}

}
