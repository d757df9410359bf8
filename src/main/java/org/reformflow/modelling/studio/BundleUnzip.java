package org.reformflow.modelling.studio;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.reformflow.modelling.check.ModelFile;
import org.reformflow.process.Refusal;

/** Reads a ZIP of models, trusting nothing that it says about itself. */
final class BundleUnzip {

	private static final int MAX_ENTRIES = 500;

	private static final long MAX_TOTAL = 20_000_000;

	/** Models shrink to a tenth; a hundredth is a trap. */
	private static final int MAX_RATIO = 100;

	/** Also below the folder that a download of the repository has. */
	private static final Pattern MODEL = Pattern.compile("(?:[^/]+/){0,2}?((?:processes|forms)/([^/]+)/[^/]+)");

	private final Map<String, List<ModelFile>> bundles = new TreeMap<>();

	private final List<String> unknown = new ArrayList<>();

	private final long packed;

	private long total;

	private BundleUnzip(long packed) {
		this.packed = packed;
	}

	/**
	 * Reads everything.
	 * @param packed size of the ZIP in bytes
	 * @throws Refusal when it is no ZIP, too large, a trap, or holds no model
	 */
	static Content read(InputStream input, long packed) {
		BundleUnzip reader = new BundleUnzip(packed);
		try (ZipInputStream zip = new ZipInputStream(input)) {
			int entries = 0;
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (++entries > MAX_ENTRIES) {
					throw new Refusal(
							"Tệp ZIP có quá " + MAX_ENTRIES + " mục. Hãy chỉ nén thư mục processes và forms.");
				}
				reader.entry(entry, zip);
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new Refusal(
					"Không đọc được tệp ZIP: tệp hỏng, có mật khẩu hoặc không phải ZIP. Hãy nén lại rồi gửi.");
		}
		if (reader.bundles.isEmpty()) {
			throw new Refusal("Tệp ZIP không có mô hình nào. Cần thư mục processes/<mã quy trình>/ với tệp .bpmn, .dmn"
					+ " và forms/<mã quy trình>/ với tệp .form.");
		}
		return new Content(reader.bundles, reader.unknown);
	}

	private void entry(ZipEntry entry, ZipInputStream zip) throws IOException {
		String name = entry.getName();
		if (name.startsWith("/") || name.indexOf('\\') >= 0 || name.indexOf(':') >= 0 || name.indexOf('\0') >= 0
				|| List.of(name.split("/")).contains("..") || name.length() > 300) {
			throw new Refusal(
					"Tệp ZIP có đường dẫn ra ngoài thư mục: “" + name.substring(0, Math.min(80, name.length()))
							+ "”. Tệp không được nhận; hãy nén lại từ thư mục mô hình.");
		}
		Matcher model = MODEL.matcher(name);
		boolean known = model.matches() && !entry.isDirectory() && !model.group(2).startsWith(".");
		byte[] content = content(name, zip);
		if (known) {
			List<ModelFile> files = this.bundles.computeIfAbsent(model.group(2), (key) -> new ArrayList<>());
			if (files.stream().anyMatch((file) -> file.path().equals(model.group(1)))) {
				throw new Refusal("Tệp ZIP có hai lần “" + model.group(1) + "”. Hãy nén lại.");
			}
			files.add(new ModelFile(model.group(1), content));
		}
		else if (!entry.isDirectory() && !name.equals(BundleZip.README)) {
			this.unknown.add(name);
		}
	}

	private byte[] content(String name, ZipInputStream zip) throws IOException {
		byte[] content = zip.readNBytes(DraftContent.MAX_BYTES + 1);
		this.total += content.length;
		if (content.length > DraftContent.MAX_BYTES) {
			throw new Refusal("Tệp “" + name + "” trong ZIP lớn hơn 2 MB. Hãy tách quy trình hoặc bỏ tệp này.");
		}
		if (this.total > MAX_TOTAL || (this.total > 1_000_000 && this.total > this.packed * MAX_RATIO)) {
			throw new Refusal("Tệp ZIP giải nén ra quá lớn (trên 20 MB hoặc trên 100 lần). Hãy chia nhỏ rồi gửi.");
		}
		return content;
	}

	/**
	 * What a ZIP holds.
	 *
	 * @param bundles files by the key of their process
	 * @param unknown names of what is no model
	 */
	record Content(Map<String, List<ModelFile>> bundles, List<String> unknown) {

	}

}
