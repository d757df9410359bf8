package org.reformflow.initiative.application.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.reformflow.FakeClamAv;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.Visitor.Answer;
import org.reformflow.Visitor;
import org.reformflow.initiative.InitiativeStory;
import org.reformflow.initiative.application.ApplicationAccess;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.application.Description;
import org.reformflow.initiative.campaign.Campaign;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class WordFormApiTests {

	private static final String AUTHOR = "chuyenvien.tdc";

	private static final String HEAD = "truongphong.tdc";

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private InitiativeStory story;

	@Autowired
	private Applications applications;

	@Autowired
	private ApplicationAccess access;

	@Autowired
	private WordForm form;

	@Test
	void theDraftIsDownloadedChangedInWordAndLoadedBack() throws Exception {
		String id = begin("Soạn bằng Word");
		String task = draft(id);
		WordFormClient author = client(AUTHOR);
		assertThat(author.state(task).text()).isEqualTo("{\"writes\":true,\"revision\":0}");
		Answer current = author.download("/tasks/" + task + "/form");
		assertThat(current.status()).isEqualTo(200);
		assertThat(current.header("Content-Disposition")).contains("sang-kien-soan-bang-word");
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(current.bytes()))) {
			assertThat(document.getTables()).hasSizeGreaterThan(8);
		}
		assertThat(author.download("/tasks/" + task + "/form?blank=true").status()).isEqualTo(200);
		Description description = this.story.completeBy("Soạn bằng Word", AUTHOR, HEAD);
		byte[] filled = this.form.write("so-khcn", description);

		Answer preview = author.upload(task, false, 0, "ban-mo-ta.docx", filled);

		assertThat(preview.status()).isEqualTo(200);
		assertThat(preview.text()).contains("\"stored\":false", "\"sections\":[]", "C.II.2 Tính mới, tính sáng tạo");
		assertThat(this.applications.get(id).revision()).isZero();

		Answer stored = author.upload(task, true, 0, "ban-mo-ta.docx", filled);

		assertThat(stored.text()).contains("\"stored\":true", "\"revision\":1");
		assertThat(this.applications.description(id)).isEqualTo(description);
		assertThat(this.people.form(AUTHOR, this.people.task(AUTHOR, id, "Task_Draft"))).containsEntry("revision", "1");

		Answer stale = author.upload(task, true, 0, "ban-mo-ta.docx", filled);
		assertThat(stale.status()).isEqualTo(400);
		assertThat(stale.text()).contains("đã được lưu ở nơi khác");
		this.people.submit(AUTHOR, id, "Task_Draft", Map.of("draftOutcome", "discard"));
		assertThat(author.upload(task, true, 1, "ban-mo-ta.docx", filled).status()).isEqualTo(404);
	}

	@Test
	void onlyTheWriterLoadsFiles() throws Exception {
		String id = begin("Chỉ người soạn");
		String task = draft(id);
		byte[] file = this.form.blank("so-khcn");

		for (String other : new String[] { HEAD, "giamdoc", "chuyenvien.qlcn", "chuyenvien.snv" }) {
			WordFormClient stranger = client(other);
			assertThat(stranger.state(task).text()).contains("\"writes\":false");
			assertThat(stranger.upload(task, true, 0, "a.docx", file).status()).as(other).isEqualTo(404);
			assertThat(stranger.download("/tasks/" + task + "/form").status()).as(other).isEqualTo(404);
			assertThat(stranger.download("/applications/" + id + "/form.docx").status()).as(other).isEqualTo(404);
		}
		WordFormClient nobody = new WordFormClient(Visitor.nobody(this.port));
		assertThat(nobody.upload(task, true, 0, "a.docx", file).status()).isGreaterThanOrEqualTo(400);
		assertThat(nobody.download("/applications/" + id + "/form.docx").status()).isGreaterThanOrEqualTo(400);
		assertThat(this.applications.get(id).revision()).isZero();
	}

	@Test
	void harmfulFilesAreRefused() throws Exception {
		String task = draft(begin("Tệp xấu"));
		WordFormClient author = client(AUTHOR);
		byte[] form = this.form.blank("so-khcn");

		assertRefused(author.upload(task, true, 0, "a.docm", form), 415, "không thuộc loại được nhận");
		assertRefused(author.upload(task, true, 0, "a.docx", withPart(form, "word/vbaProject.bin", "x")), 415, "macro");
		assertRefused(author.upload(task, true, 0, "a.docx", withPart(form, "[Content_Types].xml",
				"<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>")),
				415, "macro");
		assertRefused(author.upload(task, true, 0, "a.docx", "MZ\u0090 chương trình".getBytes(StandardCharsets.UTF_8)),
				415, "không thuộc loại được nhận");
		assertRefused(author.upload(task, true, 0, "a.docx", encrypted()), 415, "không thuộc loại được nhận");
		assertRefused(author.upload(task, true, 0, "a.docx", new byte[0]), 400, "rỗng");
		assertRefused(author.upload(task, true, 0, "a.docx", withPart(form, "word/document.xml", bomb())), 400,
				"giải nén ra quá lớn");
		assertRefused(author.upload(task, true, 0, "a.docx", new byte[21 * 1024 * 1024]), 413, "20 MB");
		assertRefused(author.upload(task, true, 0, "a.docx", withPart(form, "word/media/x.txt", FakeClamAv.VIRUS)), 422,
				"mã độc");
		assertThat(author.state(task).text()).contains("\"revision\":0");
	}

	@Test
	void whoeverJudgesAnApplicationMayExportIt() throws Exception {
		Campaign campaign = this.story.campaign();
		String id = this.story.handedIn(campaign.id(), AUTHOR, "Xuất ra Word");

		for (String reader : new String[] { AUTHOR, HEAD, "chuyenvien.qlchn", "hoidong4", "phogiamdoc" }) {
			assertThat(client(reader).download("/applications/" + id + "/form.docx").status()).as(reader)
				.isEqualTo(200);
			assertThat(this.access.maySee(reader, id, null)).as(reader).isTrue();
		}
		for (String stranger : new String[] { "chuyenvien.qlcn", "truongphong.qlcn", "giamdoc.snv", "giamsat" }) {
			assertThat(client(stranger).download("/applications/" + id + "/form.docx").status()).as(stranger)
				.isEqualTo(404);
			assertThat(this.access.maySee(stranger, id, null)).as(stranger).isFalse();
		}
	}

	@Test
	void draftsAreForTheirAuthorsAndWhoConfirmsThem() {
		String id = begin("Bản nháp riêng");
		assertThat(this.access.maySee(AUTHOR, id, null)).isTrue();
		assertThat(this.access.maySee(HEAD, id, null)).isFalse();
		assertThat(this.access.maySee("chuyenvien.qlchn", id, null)).isFalse();
	}

	private WordFormClient client(String person) throws Exception {
		return new WordFormClient(Visitor.browser(this.port, person));
	}

	private String begin(String title) {
		return this.people
			.start(AUTHOR, "initiative-application",
					Map.of("campaign", this.story.campaign().id(), "title", title, "area", "TTHC"))
			.getBusinessKey();
	}

	private String draft(String id) {
		return this.people.task(AUTHOR, id, "Task_Draft").getId();
	}

	private static void assertRefused(Answer answer, int status, String words) {
		assertThat(answer.text()).contains(words);
		assertThat(answer.status()).isEqualTo(status);
	}

	/** An encrypted Word file is a compound file without a WordDocument stream. */
	private static byte[] encrypted() {
		byte[] file = new byte[2048];
		byte[] magic = { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1 };
		System.arraycopy(magic, 0, file, 0, magic.length);
		byte[] name = "EncryptedPackage\0".getBytes(StandardCharsets.UTF_16LE);
		System.arraycopy(name, 0, file, 1024 + 128, name.length);
		return file;
	}

	private static String bomb() {
		char[] blanks = new char[80 * 1024 * 1024];
		Arrays.fill(blanks, ' ');
		return "<w:document xmlns:w=\"w\">" + new String(blanks) + "</w:document>";
	}

	private static byte[] withPart(byte[] file, String name, String content) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipInputStream before = new ZipInputStream(new ByteArrayInputStream(file));
				ZipOutputStream zip = new ZipOutputStream(out)) {
			for (ZipEntry entry = before.getNextEntry(); entry != null; entry = before.getNextEntry()) {
				if (!entry.getName().equals(name)) {
					zip.putNextEntry(new ZipEntry(entry.getName()));
					before.transferTo(zip);
				}
			}
			zip.setLevel((content.length() < 100) ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED);
			zip.putNextEntry(new ZipEntry(name));
			zip.write(content.getBytes(StandardCharsets.UTF_8));
		}
		return out.toByteArray();
	}

}
