package org.reformflow.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.reformflow.process.Refusal;

/**
 * An Excel file as it is: its sheets, then the shared strings and formats that their
 * cells use.
 */
final class RawWorkbook {

	private static final int MAX_SHEETS = 20;

	private static final int MAX_STRINGS = 4_000_000;

	private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

	private final List<SheetEntry> entries = new ArrayList<>();

	private final List<RawSheet> sheets = new ArrayList<>();

	private final Map<Integer, String> strings = new HashMap<>();

	private final NumberFormats formats = new NumberFormats();

	private RawWorkbook() {
	}

	/** A sheet that the file names; {@code part} is where it is. */
	record SheetEntry(String name, String part, boolean hidden) {

	}

	/**
	 * Reads the sheets that are wanted.
	 * @throws Refusal when the file is no .xlsx, or is too large
	 */
	static RawWorkbook read(Path file, Predicate<String> wanted) {
		RawWorkbook workbook = new RawWorkbook();
		try (XlsxPackage parts = XlsxPackage.open(file)) {
			workbook.entries(parts);
			for (SheetEntry entry : workbook.entries) {
				if (wanted.test(entry.name())) {
					RawSheet sheet = new RawSheet(entry.name());
					parts.read(entry.part(), XlsxPackage.LARGE, sheet::read);
					workbook.sheets.add(sheet);
				}
			}
			if (parts.has("xl/sharedStrings.xml")) {
				Set<Integer> used = workbook.usedStrings();
				parts.read("xl/sharedStrings.xml", XlsxPackage.LARGE, (xml) -> workbook.strings(xml, used));
			}
			if (parts.has("xl/styles.xml")) {
				parts.read("xl/styles.xml", XlsxPackage.SMALL, workbook.formats::read);
			}
		}
		catch (IOException ex) {
			throw new Refusal(XlsxPackage.BROKEN);
		}
		return workbook;
	}

	private void entries(XlsxPackage parts) throws IOException {
		Map<String, String> targets = new HashMap<>();
		parts.read("xl/_rels/workbook.xml.rels", XlsxPackage.SMALL, (xml) -> elements(xml, "Relationship",
				() -> targets.put(RawSheet.attribute(xml, "Id", ""), part(RawSheet.attribute(xml, "Target", "")))));
		parts.read("xl/workbook.xml", XlsxPackage.SMALL, (xml) -> elements(xml, "sheet", () -> {
			String id = xml.getAttributeValue(RELATIONSHIPS, "id");
			String part = targets.get((id != null) ? id : xml.getAttributeValue(STRICT, "id"));
			if (part == null || this.entries.size() >= MAX_SHEETS) {
				throw new Refusal((part == null) ? XlsxPackage.BROKEN
						: "Tệp có hơn %d trang. Hãy chỉ giữ các trang của bảng.".formatted(MAX_SHEETS));
			}
			this.entries.add(new SheetEntry(RawSheet.attribute(xml, "name", "").strip(), part,
					!RawSheet.attribute(xml, "state", "visible").equals("visible")));
		}));
	}

	private static String part(String target) {
		return target.startsWith("/") ? target.substring(1) : "xl/" + target;
	}

	private static void elements(XMLStreamReader xml, String name, Runnable work) throws XMLStreamException {
		while (xml.hasNext()) {
			if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(name)) {
				work.run();
			}
		}
	}

	private Set<Integer> usedStrings() {
		Set<Integer> used = new HashSet<>();
		for (RawSheet sheet : this.sheets) {
			for (RawCell cell : sheet.cells()) {
				if (cell.type().equals("s")) {
					used.add(RawSheet.number(cell.value(), -1));
				}
			}
		}
		return used;
	}

	private void strings(XMLStreamReader xml, Set<Integer> used) throws XMLStreamException {
		int number = -1;
		int length = 0;
		int phonetic = 0;
		StringBuilder text = new StringBuilder();
		boolean inText = false;
		while (xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				number += xml.getLocalName().equals("si") ? 1 : 0;
				phonetic += xml.getLocalName().equals("rPh") ? 1 : 0;
				inText = xml.getLocalName().equals("t");
			}
			else if (event == XMLStreamConstants.END_ELEMENT) {
				inText = false;
				phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
				if (xml.getLocalName().equals("si") && used.contains(number)) {
					this.strings.put(number, text.toString().strip());
					text.setLength(0);
				}
			}
			else if (inText && phonetic == 0 && used.contains(number)) {
				length += xml.getTextLength();
				if (length > MAX_STRINGS) {
					throw new Refusal("Tệp có quá nhiều chữ. Hãy chỉ giữ các trang của bảng rồi gửi lại.");
				}
				text.append(xml.getText());
			}
		}
	}

	List<SheetEntry> entries() {
		return this.entries;
	}

	List<RawSheet> sheets() {
		return this.sheets;
	}

	/** A shared string, by its number. */
	String string(String number) {
		return this.strings.getOrDefault(RawSheet.number(number, -1), "");
	}

	NumberFormats formats() {
		return this.formats;
	}

}
