package org.reformflow.reporting.render;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.reformflow.document.DocumentTemplates;
import org.reformflow.document.Letterheads;
import org.reformflow.document.WordPdf;
import org.reformflow.document.WordTemplate;
import org.reformflow.evidence.EvidenceFile;
import org.reformflow.evidence.EvidenceFiles;
import org.reformflow.evidence.MadeFile;
import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.period.ReportPeriods;
import org.reformflow.workbook.WorkbookWriter;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The report of a period as files. */
@Component
public class ReportFiles {

	private static final String STEP = "Ban hành báo cáo";

	private final ReportPeriods periods;

	private final ReportContents contents;

	private final DocumentTemplates templates;

	private final Letterheads letterheads;

	private final WordPdf pdf;

	private final EvidenceFiles evidence;

	private final ZoneId zone;

	ReportFiles(ReportPeriods periods, ReportContents contents, DocumentTemplates templates, Letterheads letterheads,
			WordPdf pdf, EvidenceFiles evidence, @Value("${reformflow.time-zone}") ZoneId zone) {
		this.periods = periods;
		this.contents = contents;
		this.templates = templates;
		this.letterheads = letterheads;
		this.pdf = pdf;
		this.evidence = evidence;
		this.zone = zone;
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
		ReportContent content = this.contents.of(open);
		String name = new ReportDocument(content).fileName();
		byte[] word = word(content);
		List<EvidenceFile> files = new ArrayList<>();
		files.add(keep(open, name + ".docx", WordTemplate.MEDIA_TYPE, by, word));
		this.pdf.convert(word, name)
			.ifPresent((drawn) -> files.add(keep(open, name + ".pdf", WordPdf.MEDIA_TYPE, by, drawn)));
		files.add(keep(open, name + ".xlsx", WorkbookWriter.MEDIA_TYPE, by, workbook(content)));
		return files;
	}

	private EvidenceFile keep(OpenPeriod open, String name, String mediaType, String by, byte[] bytes) {
		return this.evidence
			.keep(new MadeFile(open.department(), open.id(), null, open.id(), STEP, name, mediaType, by), bytes);
	}

	/** The report as .docx as it is now. */
	@Transactional(readOnly = true)
	public byte[] draft(String periodId) {
		return word(this.contents.of(this.periods.get(periodId)));
	}

	/** The files that were kept when the report was issued; of each kind the last. */
	static List<EvidenceFile> issued(ReportMaterial material) {
		return Stream.of(WordTemplate.MEDIA_TYPE, WordPdf.MEDIA_TYPE, WorkbookWriter.MEDIA_TYPE)
			.flatMap((mediaType) -> issued(material, mediaType).stream())
			.toList();
	}

	private static Optional<EvidenceFile> issued(ReportMaterial material, String mediaType) {
		return material.files()
			.stream()
			.filter((file) -> file.taskId().equals(material.open().id()) && file.mediaType().equals(mediaType))
			.reduce((one, later) -> later);
	}

	byte[] word(ReportContent content) {
		OpenPeriod open = content.material().open();
		ReportDocument document = new ReportDocument(content);
		return this.templates.of(open.department(), ReportDocument.TEMPLATE)
			.fill(document.values(this.letterheads.of(open.department())), document.lists());
	}

	byte[] workbook(ReportContent content) {
		return new ReportWorkbook(content, this.zone).write();
	}

	/**
	 * The report of a kind: what was kept when it was issued, else as it is now.
	 * @return empty when the office's template cannot be drawn as PDF
	 */
	Optional<byte[]> file(ReportContent content, String mediaType) {
		return issued(content.material(), mediaType).map(this.evidence::content).or(() -> switch (mediaType) {
			case WordPdf.MEDIA_TYPE -> this.pdf.convert(word(content), new ReportDocument(content).fileName());
			case WorkbookWriter.MEDIA_TYPE -> Optional.of(workbook(content));
			default -> Optional.of(word(content));
		});
	}

}
