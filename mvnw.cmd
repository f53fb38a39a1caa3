@echo off
rem Runs the Maven version named in .mvn\wrapper\maven-wrapper.properties, fetching it once into
rem %USERPROFILE%\.m2\wrapper (MAVEN_USER_HOME moves it). Needs a JDK, Windows PowerShell 5 (part of Windows 10 and
rem later) and either the internet or any installed Maven 3, whose own repository settings are then used to fetch the
rem same file. The SHA-512 is checked in both cases. Keep this file's line ends CRLF: cmd finds labels only then.
setlocal EnableExtensions DisableDelayedExpansion

set "MVNW_WORK="
set "MVNW_VERSION="
set "MVNW_SUM="
set "MVNW_URL="
for /f "usebackq eol=# tokens=1,* delims==" %%k in ("%~dp0.mvn\wrapper\maven-wrapper.properties") do (
  if "%%k"=="mavenVersion" set "MVNW_VERSION=%%l"
  if "%%k"=="distributionSha512Sum" set "MVNW_SUM=%%l"
  if "%%k"=="distributionUrl" set "MVNW_URL=%%l"
)
set "MVNW_WHY=the wrapper's properties lack mavenVersion or distributionSha512Sum"
if not defined MVNW_VERSION goto fail
if not defined MVNW_SUM goto fail
if defined MVNW_URL call set "MVNW_URL=%%MVNW_URL:${mavenVersion}=%MVNW_VERSION%%%"

set "MVNW_STORE=%MAVEN_USER_HOME%"
if not defined MVNW_STORE set "MVNW_STORE=%USERPROFILE%\.m2"
for %%i in ("%MVNW_STORE%\wrapper\dists") do set "MVNW_STORE=%%~fi"
set "MVNW_NAME=apache-maven-%MVNW_VERSION%"
set "MVNW_HOME=%MVNW_STORE%\%MVNW_NAME%"
if exist "%MVNW_HOME%\bin\mvn.cmd" goto run
rem Maven's own wrapper keeps its copies in folders below that name; then ours stands beside them.
if exist "%MVNW_HOME%\" set "MVNW_HOME=%MVNW_HOME%\by-mvnw"
if exist "%MVNW_HOME%\bin\mvn.cmd" goto run

rem The one-liners call .NET alone, no cmdlets: those are not found when a PowerShell 7 has started this cmd. They read
rem paths from the environment, so that no character of a path needs quoting.
set "MVNW_PS=powershell -NoProfile -NonInteractive -Command"
set "MVNW_WHY=PowerShell did not start"
set "MVNW_GUID="
for /f %%i in ('%MVNW_PS% "[guid]::NewGuid().ToString()"') do set "MVNW_GUID=%%i"
if not defined MVNW_GUID goto fail
set "MVNW_WHY=cannot write %MVNW_STORE%"
rem Ctrl-C cannot be caught here: it leaves this folder behind, which nothing uses.
set "MVNW_WORK=%MVNW_STORE%\.fetch.%MVNW_GUID%"
set "MVNW_ZIP=%MVNW_WORK%\maven.zip"
mkdir "%MVNW_WORK%" || goto fail

>&2 echo mvnw: fetching Maven %MVNW_VERSION%
%MVNW_PS% "[Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls12;" ^
  "try { [Net.WebClient]::new().DownloadFile($env:MVNW_URL, $env:MVNW_ZIP) } catch { exit 1 }" >nul 2>&1 && goto check

rem An installed Maven knows the mirror of its organisation; we need not.
set "MVNW_WHY=Maven %MVNW_VERSION% could not be fetched: %MVNW_URL% did not answer, and no installed mvn could bring it"
where /q mvn || goto fail
pushd "%MVNW_WORK%" || goto fail
call mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy ^
  "-Dartifact=org.apache.maven:apache-maven:%MVNW_VERSION%:zip:bin" "-DoutputDirectory=%MVNW_WORK%" ^
  -Dmdep.overWriteReleases=true 1>&2
popd
if not exist "%MVNW_WORK%\%MVNW_NAME%-bin.zip" goto fail
move /y "%MVNW_WORK%\%MVNW_NAME%-bin.zip" "%MVNW_ZIP%" >nul || goto fail

:check
set "MVNW_WHY=the fetched Maven %MVNW_VERSION% does not have the SHA-512 of maven-wrapper.properties"
%MVNW_PS% "$sha = [Security.Cryptography.SHA512]::Create();" ^
  "try { $sum = [BitConverter]::ToString($sha.ComputeHash([IO.File]::ReadAllBytes($env:MVNW_ZIP)));" ^
  "if ($sum.Replace('-', '') -ne $env:MVNW_SUM) { exit 1 } } catch { exit 1 }" || goto fail
set "MVNW_WHY=the fetched Maven %MVNW_VERSION% cannot be unpacked"
%MVNW_PS% "[void][Reflection.Assembly]::LoadWithPartialName('System.IO.Compression.FileSystem');" ^
  "try { [IO.Compression.ZipFile]::ExtractToDirectory($env:MVNW_ZIP, $env:MVNW_WORK) } catch { exit 1 }" || goto fail
rem Several builds may start at once: whoever moves first wins, the others use it. This move never lands inside.
%MVNW_PS% "$from = [IO.Path]::Combine($env:MVNW_WORK, $env:MVNW_NAME);" ^
  "try { [IO.Directory]::Move($from, $env:MVNW_HOME) } catch { exit 1 }"
set "MVNW_WHY=cannot write %MVNW_HOME%, or it is incomplete: remove it"
if not exist "%MVNW_HOME%\bin\mvn.cmd" goto fail
rmdir /s /q "%MVNW_WORK%" 2>nul

:run
rem Without call nothing below runs, the arguments stay as they are, and mvn.cmd's exit code becomes ours. It finds the
rem folder of the project by itself.
"%MVNW_HOME%\bin\mvn.cmd" %*

:fail
rem Delayed expansion: the paths named may hold characters that echo would act on.
setlocal EnableDelayedExpansion
>&2 echo mvnw: !MVNW_WHY!
if defined MVNW_WORK rmdir /s /q "%MVNW_WORK%" 2>nul
exit /b 1
