package org.reformflow.initiative.outcome;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Numbers certificates without gaps, in each department and year from 1. Whoever takes a
 * number holds the row until its transaction ends.
 */
@Component
class CertificateNumbers {

	private final JdbcClient jdbc;

	private final TransactionTemplate own;

	CertificateNumbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.own = new TransactionTemplate(transactions);
		this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	int next(String department, int year) {
		if (!increment(department, year)) {
			this.own.executeWithoutResult((status) -> begin(department, year));
			increment(department, year);
		}
		return this.jdbc.sql("select last_number from certificate_series where department = ? and series_year = ?")
			.params(department, year)
			.query(Integer.class)
			.single();
	}

	private boolean increment(String department, int year) {
		return this.jdbc
			.sql("update certificate_series set last_number = last_number + 1 where department = ? and series_year = ?")
			.params(department, year)
			.update() == 1;
	}

	private void begin(String department, int year) {
		try {
			this.jdbc.sql("insert into certificate_series (department, series_year, last_number) values (?, ?, 0)")
				.params(department, year)
				.update();
		}
		catch (DuplicateKeyException ex) {
			// Another certificate of the year has just made the row.
		}
	}

}
