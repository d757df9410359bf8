package org.reformflow.initiative.outcome;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.directive.ReformArea;
import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.ApplicationState;
import org.reformflow.initiative.campaign.OwingUnit;
import org.reformflow.organisation.Organisation;
import org.reformflow.workbook.SheetWriter;
import org.reformflow.workbook.SheetWriter.Column;
import org.reformflow.workbook.WorkbookWriter;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tables of a campaign as a workbook (.xlsx): what is published, figures by area and
 * by unit, all applications that were handed in, effects checked later. Who may read them
 * is the caller's concern; there are no scores in it.
 */
@Component
public class CampaignExports {

	/** Media type of the workbook. */
	public static final String MEDIA_TYPE = WorkbookWriter.MEDIA_TYPE;

	private static final List<String> TALLY = List.of("Đã nộp", "Trong đó nộp trễ", "Công nhận", "Ghi nhận",
			"Không công nhận", "Đã rút", "Đang xét");

	private final Publications publications;

	private final Organisation organisation;

	private final ZoneId zone;

	CampaignExports(Publications publications, Organisation organisation,
			@Value("${reformflow.time-zone}") ZoneId zone) {
		this.publications = publications;
		this.organisation = organisation;
		this.zone = zone;
	}

	/** Writes the workbook; the stream stays open. */
	@Transactional(readOnly = true)
	public void write(String campaignId, OutputStream out) throws IOException {
		Publication publication = this.publications.of(campaignId);
		try (WorkbookWriter workbook = new WorkbookWriter()) {
			published(publication, workbook);
			byArea(publication, workbook);
			byUnit(publication, workbook);
			applications(publication, workbook);
			effects(publication, workbook);
			workbook.write(out);
		}
	}

	private void published(Publication publication, WorkbookWriter workbook) {
		SheetWriter sheet = workbook.sheet("Công bố",
				"Danh sách sáng kiến được công nhận, ghi nhận – " + publication.campaign().title(),
				List.of(new Column("STT", 6), new Column("Tên sáng kiến", 50),
						new Column("Tác giả (tỷ lệ đóng góp)", 40), new Column("Đơn vị", 30),
						new Column("Lĩnh vực", 30), new Column("Kết quả", 16), new Column("Số giấy chứng nhận", 20),
						new Column("Ngày quyết định", 16)));
		int number = 0;
		for (ApplicationState state : List.of(ApplicationState.RECOGNISED, ApplicationState.NOTED)) {
			for (Application application : publication.applications()) {
				if (application.state() == state) {
					sheet.add(++number, application.title(), publication.authors(application), unit(application.unit()),
							application.area().label(), state.label(), publication.certificates(application),
							day(application.decidedAt()));
				}
			}
		}
	}

	private void byArea(Publication publication, WorkbookWriter workbook) {
		SheetWriter sheet = workbook.sheet("Theo lĩnh vực",
				"Thống kê theo lĩnh vực – " + publication.campaign().title(), columns(new Column("Lĩnh vực", 40)));
		for (ReformArea area : publication.campaign().areas()) {
			ExportTally tally = ExportTally
				.of(publication.applications().stream().filter((one) -> one.area() == area).toList());
			sheet.add(area.label(), tally.submitted(), tally.late(), tally.recognised(), tally.noted(), tally.refused(),
					tally.withdrawn(), tally.pending());
		}
		ExportTally all = ExportTally.of(publication.applications());
		sheet.add("Cộng", all.submitted(), all.late(), all.recognised(), all.noted(), all.refused(), all.withdrawn(),
				all.pending());
	}

	private void byUnit(Publication publication, WorkbookWriter workbook) {
		SheetWriter sheet = workbook.sheet("Theo đơn vị", "Thống kê theo đơn vị – " + publication.campaign().title(),
				columns(new Column("Đơn vị", 40), new Column("Chỉ tiêu", 10), new Column("Đạt chỉ tiêu", 14)));
		for (OwingUnit unit : publication.units()) {
			ExportTally tally = ExportTally.of(publication.applications()
				.stream()
				.filter((application) -> application.unit().equals(unit.unit()))
				.toList());
			sheet.add(unit(unit.unit()), unit.quota(), (tally.submitted() >= unit.quota()) ? "Đạt" : "Chưa đạt",
					tally.submitted(), tally.late(), tally.recognised(), tally.noted(), tally.refused(),
					tally.withdrawn(), tally.pending());
		}
	}

	private static List<Column> columns(Column... first) {
		return Stream.concat(Arrays.stream(first), TALLY.stream().map((name) -> new Column(name, 14))).toList();
	}

	private void applications(Publication publication, WorkbookWriter workbook) {
		SheetWriter sheet = workbook.sheet("Hồ sơ", "Hồ sơ đã nộp – " + publication.campaign().title(),
				List.of(new Column("Số biên nhận", 14), new Column("Tên sáng kiến", 50),
						new Column("Tác giả (tỷ lệ đóng góp)", 40), new Column("Đơn vị", 30),
						new Column("Lĩnh vực", 30), new Column("Ngày nộp", 14), new Column("Nộp trễ", 10),
						new Column("Trạng thái", 22), new Column("Ngày quyết định", 16), new Column("Lý do", 50),
						new Column("Số giấy chứng nhận", 20)));
		for (Application application : publication.applications()) {
			sheet.add(receipt(application), application.title(), publication.authors(application),
					unit(application.unit()), application.area().label(), day(application.submittedAt()),
					application.late() ? "Trễ" : "", application.state().label(), day(application.decidedAt()),
					application.outcomeReason(), publication.certificates(application));
		}
	}

	private void effects(Publication publication, WorkbookWriter workbook) {
		SheetWriter sheet = workbook.sheet("Hiệu quả",
				"Kiểm tra hiệu quả sau công nhận – " + publication.campaign().title(),
				List.of(new Column("Tên sáng kiến", 50), new Column("Đơn vị", 30), new Column("Sau (tháng)", 12),
						new Column("Chỉ tiêu", 40), new Column("Trước", 16), new Column("Sau, theo hồ sơ", 16),
						new Column("Đo được", 16), new Column("Kết luận", 26), new Column("Nguồn số liệu", 40),
						new Column("Giải thích", 40), new Column("Người kiểm tra", 26), new Column("Ngày", 14)));
		for (EffectCheck check : publication.checks()) {
			Application application = Objects.requireNonNull(publication.application(check.applicationId()));
			for (EffectCheck.Figure figure : check.figures()) {
				sheet.add(application.title(), unit(application.unit()), check.months(), figure.indicator(),
						figure.before(), figure.after(), figure.measured(), check.result().label(), check.source(),
						check.words(), this.organisation.nameOf(check.checkedBy()), day(check.checkedAt()));
			}
		}
	}

	private static String receipt(Application application) {
		return (application.receiptNumber() != null)
				? "%02d/%d".formatted(application.receiptNumber(), application.receiptYear()) : "";
	}

	private String unit(String id) {
		return this.organisation.unit(id).name();
	}

	private @Nullable LocalDate day(@Nullable OffsetDateTime moment) {
		return (moment != null) ? moment.atZoneSameInstant(this.zone).toLocalDate() : null;
	}

}
