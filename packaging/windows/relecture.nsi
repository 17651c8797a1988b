; Installer for Windows: for one user, without an administrator; /S is silent, /D=FOLDER chooses.
; makensis -DVERSION=0.1.0 -DSOURCE=build/dist/relecture -DICONS=build/icons -DOUT=build/x.exe relecture.nsi
Unicode true
SetCompressor /SOLID lzma
!include MUI2.nsh
!include FileFunc.nsh

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Relecture"
!define CLASS "Relecture.Transcript"

Name "Relecture"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Relecture"
InstallDirRegKey HKCU "Software\Relecture" "Folder"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Relecture"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Relecture"
VIAddVersionKey "LegalCopyright" "GPL-3.0-or-later"

!define MUI_ICON "${ICONS}/relecture.ico"
!define MUI_UNICON "${ICONS}/relecture.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\relecture.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "French"

LangString PROGRAM ${LANG_ENGLISH} "Relecture"
LangString PROGRAM ${LANG_FRENCH} "Relecture"
LangString OPEN_WITH ${LANG_ENGLISH} "Offer Relecture under “Open with” (.txt, .srt, .vtt)"
LangString OPEN_WITH ${LANG_FRENCH} "Proposer Relecture sous « Ouvrir avec » (.txt, .srt, .vtt)"
LangString DESKTOP ${LANG_ENGLISH} "Shortcut on the desktop"
LangString DESKTOP ${LANG_FRENCH} "Raccourci sur le bureau"
LangString TRANSCRIPT ${LANG_ENGLISH} "Transcript"
LangString TRANSCRIPT ${LANG_FRENCH} "Transcription"
LangString RUNNING ${LANG_ENGLISH} "Relecture is running. Please close it, then try again."
LangString RUNNING ${LANG_FRENCH} "Relecture est ouvert. Fermez-le, puis réessayez."

; What an older version left is taken away first, so that none of its parts stay. The user's work,
; glossaries and settings are in other folders and in HKCU\Software\Relecture\Relecture.
!macro RemoveProgram
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\relecture.exe"
!macroend

Section "$(PROGRAM)" Program
  SectionIn RO
  ${If} ${FileExists} "$INSTDIR\relecture.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\relecture.exe" a
    ${If} ${Errors}
      MessageBox MB_ICONEXCLAMATION "$(RUNNING)" /SD IDOK
      SetErrorLevel 2
      Abort
    ${EndIf}
    FileClose $0
  ${EndIf}
  !insertmacro RemoveProgram
  SetOutPath "$INSTDIR"
  File /r "${SOURCE}/*"
  File "${ICONS}/document.ico"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Relecture.lnk" "$INSTDIR\relecture.exe"
  WriteRegStr HKCU "Software\Relecture" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "DisplayName" "Relecture"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "Publisher" "Relecture"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\relecture.exe"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" $0
SectionEnd

!macro OfferFor EXTENSION
  WriteRegStr HKCU "Software\Classes\${EXTENSION}\OpenWithProgids" "${CLASS}" ""
!macroend

Section "$(OPEN_WITH)" OpenWith
  WriteRegStr HKCU "Software\Classes\${CLASS}" "" "$(TRANSCRIPT)"
  WriteRegStr HKCU "Software\Classes\${CLASS}\DefaultIcon" "" "$INSTDIR\document.ico"
  WriteRegStr HKCU "Software\Classes\${CLASS}\shell\open\command" "" '"$INSTDIR\relecture.exe" "%1"'
  !insertmacro OfferFor ".txt"
  !insertmacro OfferFor ".srt"
  !insertmacro OfferFor ".vtt"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section /o "$(DESKTOP)" Desktop
  CreateShortcut "$DESKTOP\Relecture.lnk" "$INSTDIR\relecture.exe"
SectionEnd

!macro NoMoreFor EXTENSION
  DeleteRegValue HKCU "Software\Classes\${EXTENSION}\OpenWithProgids" "${CLASS}"
!macroend

; The user's transcripts, their kept work, glossaries and settings stay where they are.
Section "Uninstall"
  !insertmacro RemoveProgram
  Delete "$INSTDIR\document.ico"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Relecture.lnk"
  Delete "$DESKTOP\Relecture.lnk"
  DeleteRegKey HKCU "${KEY}"
  DeleteRegValue HKCU "Software\Relecture" "Folder"
  DeleteRegKey HKCU "Software\Classes\${CLASS}"
  !insertmacro NoMoreFor ".txt"
  !insertmacro NoMoreFor ".srt"
  !insertmacro NoMoreFor ".vtt"
SectionEnd
