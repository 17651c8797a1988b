"""A folder or a zip file that is opened shows its first part; the next ones follow."""

import zipfile


def test_a_zip_file_opens_with_its_first_part_and_goes_on_to_the_next(driver, tmp_path):
    path = tmp_path / "saison.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for number in (10, 2, 1):
            archive.writestr(f"e{number}.txt", f"Épisode {number} de la saison.\n")
    assert driver.window.open(path)
    driver.settle()
    assert driver.session.source == "Épisode 1 de la saison.\n"
    driver.window.files.open_beside(1)
    driver.settle()
    assert driver.session.source == "Épisode 2 de la saison.\n"
    assert driver.window.open(tmp_path / "saison")
    driver.settle()
    assert driver.session.source == "Épisode 1 de la saison.\n"


def test_an_archive_without_a_transcript_is_told_and_leaves_the_text(driver, tmp_path):
    driver.open_text("Une phrase.\n")
    path = tmp_path / "photos.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.png", "x")
    assert not driver.window.open(path)
    assert driver.window.notice.isVisible()
    assert driver.session.source == "Une phrase.\n"
