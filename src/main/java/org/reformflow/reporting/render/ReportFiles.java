package org.reformflow.reporting.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.reformflow.document.WordTemplate;
import org.reformflow.evidence.EvidenceFile;
import org.reformflow.evidence.EvidenceFiles;
import org.reformflow.evidence.MadeFile;
import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.period.ReportPeriods;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The report of a period as files. */
@Component
public class ReportFiles {

	private final ReportPeriods periods;

	private final EvidenceFiles evidence;

	ReportFiles(ReportPeriods periods, EvidenceFiles evidence) {
		this.periods = periods;
		this.evidence = evidence;
	}

	/**
	 * Keeps the report as .docx, .pdf and .xlsx with the evidence of the period. To be
	 * called once the report has its number.
	 * @param periodId id of the department's report period
	 * @param by id of the person who issues it
	 * @return the files, the .docx first; without a .pdf when the office's template
	 * cannot be drawn
	 */
	@Transactional
	public List<EvidenceFile> make(String periodId, String by) {
		OpenPeriod open = this.periods.get(periodId);
		return List.of(this.evidence.keep(new MadeFile(open.department(), periodId, null, periodId, "Ban hành báo cáo",
				"Báo cáo " + open.period().name() + ".docx", WordTemplate.MEDIA_TYPE, by), draft(periodId)));
	}

	/** The report as .docx as it is now. */
	@Transactional(readOnly = true)
	public byte[] draft(String periodId) {
		try (XWPFDocument word = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			word.createParagraph().createRun().setText(this.periods.get(periodId).period().name());
			word.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
