@echo off
rem Starts Bottleneck: without arguments the desktop, with arguments the command line.
rem JAVA_HOME chooses the Java; BOTTLENECK_JAVA_OPTS adds arguments for the virtual machine.
setlocal enableextensions disabledelayedexpansion

for %%I in ("%~dp0..") do set "APP=%%~fI"
set "GET_IT=Install Java 17 or newer, for example from https://adoptium.net"

if not defined JAVA_HOME goto search
set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%JAVA%" goto version
echo bottleneck: there is no Java in "%JAVA_HOME%", where JAVA_HOME points. %GET_IT%, or unset JAVA_HOME. 1>&2
exit /b 1

:search
set "JAVA=java.exe"
where /q java.exe && goto version
echo bottleneck: Java was not found. %GET_IT%, or let JAVA_HOME point to it. 1>&2
exit /b 1

:version
rem Java 8 calls itself 1.8; newer ones 17.0.1, 21 or 26-ea.
set "VERSION="
for /f "tokens=3" %%V in ('cmd /c ""%JAVA%" -version 2>&1" ^| findstr /c:" version "') do if not defined VERSION set "VERSION=%%~V"
set "MAJOR="
for /f "tokens=1,2 delims=.-+_" %%A in ("%VERSION%") do if "%%A"=="1" (set "MAJOR=%%B") else (set "MAJOR=%%A")
if not defined MAJOR (
  echo bottleneck: "%JAVA%" does not tell its version. %GET_IT%. 1>&2
  exit /b 1
)
if %MAJOR% lss 17 (
  echo bottleneck: Java 17 or newer is needed, "%JAVA%" is Java %VERSION%. %GET_IT%, or let JAVA_HOME point to it. 1>&2
  exit /b 1
)
set "QUIET="
if %MAJOR% geq 24 set "QUIET=--sun-misc-unsafe-memory-access=allow"

"%JAVA%" -Xmx@bottleneck.maxHeap@ @bottleneck.jvmArgs@ %QUIET% "-Dbottleneck.app=%APP%" %BOTTLENECK_JAVA_OPTS% -jar "%APP%\lib\bottleneck.jar" %*
exit /b %ERRORLEVEL%
