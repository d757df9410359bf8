package org.reformflow.deadline.ladder;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Numbers urging slips ("phiếu đôn đốc") without gaps, in each department and year from
 * 1. Whoever takes a number holds the row until its transaction ends.
 */
@Component
class SlipNumbers {

	private final JdbcClient jdbc;

	private final TransactionTemplate own;

	SlipNumbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.own = new TransactionTemplate(transactions);
		this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/** The next number, such as "12/PĐĐ". */
	String next(String department, int year) {
		if (!increment(department, year)) {
			this.own.executeWithoutResult((status) -> begin(department, year));
			increment(department, year);
		}
		int number = this.jdbc.sql("select last_number from slip_number where department = ? and number_year = ?")
			.params(department, year)
			.query(Integer.class)
			.single();
		return number + "/PĐĐ";
	}

	private boolean increment(String department, int year) {
		return this.jdbc
			.sql("update slip_number set last_number = last_number + 1 where department = ? and number_year = ?")
			.params(department, year)
			.update() == 1;
	}

	private void begin(String department, int year) {
		try {
			this.jdbc.sql("insert into slip_number (department, number_year, last_number) values (?, ?, 0)")
				.params(department, year)
				.update();
		}
		catch (DuplicateKeyException ex) {
			// Another slip of the year has just made the row.
		}
	}

}
