package org.reformflow.initiative.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code certificate}. */
@Repository
class CertificateTable {

	private static final String SELECT = """
			select application_id, position, department, number, number_year, author, person, issued_on, file_id,
			pdf_id from certificate""";

	private final JdbcClient jdbc;

	CertificateTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** In the order of the authors. */
	List<Certificate> ofApplication(String applicationId) {
		return this.jdbc.sql(SELECT + " where application_id = ? order by position")
			.param(applicationId)
			.query(CertificateTable::certificate)
			.list();
	}

	List<Certificate> ofCampaign(String campaignId) {
		return this.jdbc
			.sql(SELECT + " where application_id in (select id from application where campaign_id = ?)"
					+ " order by number_year, number")
			.param(campaignId)
			.query(CertificateTable::certificate)
			.list();
	}

	void insert(Certificate certificate) {
		this.jdbc.sql("""
				insert into certificate (id, application_id, position, department, number, number_year, author, person,
				issued_on, file_id, pdf_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(UUID.randomUUID().toString(), certificate.applicationId(), certificate.position(),
					certificate.department(), certificate.number(), certificate.year(), certificate.author(),
					certificate.person(), certificate.issuedOn(), certificate.fileId(), certificate.pdfId())
			.update();
	}

	private static Certificate certificate(ResultSet row, int number) throws SQLException {
		return new Certificate(row.getString(1), row.getInt(2), row.getString(3), row.getInt(4), row.getInt(5),
				row.getString(6), row.getString(7), row.getObject(8, LocalDate.class), row.getString(9),
				row.getString(10));
	}

}
